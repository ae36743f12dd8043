/** What a unit measures; only units of one dimension convert. */
export type Dimension = 'length' | 'area' | 'weight' | 'volume' | 'speed' | 'temperature';

/** A unit of measure as news copy writes it. */
export interface Unit {
  readonly dimension: Dimension;
  /** A conversion is between the systems: nobody converts metres into kilometres for the reader. */
  readonly metric: boolean;
  /** How many of the dimension’s base one is: several where countries differ (ton, gallon). */
  readonly factors: readonly number[];
  /** How the unit is said in a message, with its space. */
  readonly said: string;
}

/** Base of each dimension: metre, square metre, kilogram, litre, kilometre an hour, degree Celsius. */
const TABLE: readonly (readonly [
  words: string,
  Dimension,
  metric: boolean,
  factors: readonly number[],
  said: string,
])[] = [
  ['miles|mile|mi', 'length', false, [1609.344], ' miles'],
  ['nautical miles|nautical mile', 'length', false, [1852], ' nautical miles'],
  ['yards|yard|yd|yds', 'length', false, [0.9144], ' yards'],
  ['feet|foot|ft', 'length', false, [0.3048], ' feet'],
  ['inches|inch', 'length', false, [0.0254], ' inches'],
  ['kilometres|kilometre|kilometers|kilometer|kms|km|kilometros', 'length', true, [1000], 'km'],
  ['metres|metre|meters|meter|m', 'length', true, [1], 'm'],
  ['centimetres|centimetre|centimeters|centimeter|cms|cm', 'length', true, [0.01], 'cm'],
  ['millimetres|millimetre|millimeters|millimeter|mm', 'length', true, [0.001], 'mm'],
  ['acres|acre', 'area', false, [4046.856], ' acres'],
  ['square miles|square mile|sq miles|sq mi|square-mile', 'area', false, [2589988], ' square miles'],
  ['square feet|square foot|sq ft|sq feet|square-foot', 'area', false, [0.09290304], ' square feet'],
  ['square yards|square yard|sq yd', 'area', false, [0.83612736], ' square yards'],
  ['hectares|hectare|ha', 'area', true, [10000], ' hectares'],
  [
    'square kilometres|square kilometre|square kilometers|square kilometer|sq km|sq kms|square km|km²|km2|square-kilometre|square-kilometer',
    'area',
    true,
    [1e6],
    ' square km',
  ],
  [
    'square metres|square metre|square meters|square meter|sq m|sq metres|sq meters|m²|m2|sqm|square-metre|square-meter',
    'area',
    true,
    [1],
    ' square metres',
  ],
  ['pounds|pound|lbs|lb', 'weight', false, [0.45359237], ' pounds'],
  ['ounces|ounce|oz', 'weight', false, [0.02834952], ' ounces'],
  ['stones|stone', 'weight', false, [6.35029318], ' stone'],
  ['kilograms|kilogram|kilogrammes|kilogramme|kilos|kilo|kgs|kg', 'weight', true, [1], 'kg'],
  ['grams|gram|grammes|gramme|g', 'weight', true, [0.001], 'g'],
  ['gallons|gallon', 'volume', false, [3.785412, 4.54609], ' gallons'],
  ['fluid ounces|fluid ounce|fl oz', 'volume', false, [0.0284131, 0.0295735], ' fluid ounces'],
  ['pints|pint', 'volume', false, [0.473176, 0.568261], ' pints'],
  ['litres|litre|liters|liter|l', 'volume', true, [1], ' litres'],
  ['millilitres|millilitre|milliliters|milliliter|ml', 'volume', true, [0.001], 'ml'],
  ['miles per hour|miles an hour|mph|miles-per-hour', 'speed', false, [1.609344], 'mph'],
  ['knots|knot', 'speed', false, [1.852], ' knots'],
  [
    'kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour|km per hour|kph|kmph|km/h|kmh|km/hr',
    'speed',
    true,
    [1],
    'km/h',
  ],
  ['degrees fahrenheit|degree fahrenheit|fahrenheit|degrees f|°f|° f|f', 'temperature', false, [5 / 9], 'F'],
  [
    'degrees celsius|degree celsius|degrees centigrade|celsius|centigrade|degrees c|°c|° c|c',
    'temperature',
    true,
    [1],
    'C',
  ],
];

/** Units by every spelling, in lower case. */
export const UNITS: ReadonlyMap<string, Unit> = new Map(
  TABLE.flatMap(([words, dimension, metric, factors, said]) =>
    words.split('|').map((word): [string, Unit] => [word, { dimension, metric, factors, said }]),
  ),
);

/** Every spelling as one pattern, the longest first. */
export const UNIT_PATTERN = [...UNITS.keys()].sort((a, b) => b.length - a.length).join('|');

/** One word of each metric unit: a block with a conversion has one of them. */
export const METRIC_WORDS: readonly string[] = [
  ...new Set([...UNITS].filter(([, { metric }]) => metric).flatMap(([word]) => word.split(/[ /°]+/).at(-1)!)),
];

/**
 * What a value is in another unit of the same dimension: one result for each pair of factors that the two may mean.
 * Of temperatures also the difference, since “2C (3.6F) warmer” is no reading of a thermometer.
 */
export function converted(value: number, from: Unit, to: Unit): readonly number[] {
  const plain = from.factors.flatMap((own) => to.factors.map((other) => (value * own) / other));
  if (from.dimension !== 'temperature') return plain;
  return [from.metric ? value * 1.8 + 32 : ((value - 32) * 5) / 9, ...plain];
}
