/** Invented articles with everything in them that a desk looks up; what is listed is found by its words in the text. */
export interface GoldSheet {
  readonly text: string;
  readonly people: readonly string[];
  readonly quotations: readonly string[];
  readonly numbers: readonly string[];
  readonly dates: readonly string[];
}

export const GOLD: readonly GoldSheet[] = [
  {
    text: `Harbour bridge at Ulvik closes for nine weeks

ULVIK, March 3 — The harbour bridge will close on Monday after inspectors found 14 cracks in its deck, Mayor Ana Prado said.

“We will not wait until somebody falls,” Prado told reporters at the town hall on Friday. “The bridge is 61 years old.”

About 8,200 cars cross it every day. The repair is to cost $3.4 million, a third of the town’s budget for roads, and will last until mid-May.

Tomas Lindqvist, 47, who runs the ferry, said he would add five crossings an hour between 6 a.m. and 9 p.m.

“I have waited 20 years for this,” he said.

The bridge, opened in 1964, was the first in the province to carry trams. In the 1970s a lorry broke through its rail; two men died.

Engineers of the Northern Roads Agency (NRA) will report next week. The NRA found no cracks in 2019.
`,
    people: ['Ana Prado', 'Tomas Lindqvist'],
    quotations: ['“We will not wait', '“I have waited'],
    numbers: [
      'nine weeks',
      '14 cracks',
      '61 years',
      '8,200',
      '$3.4 million',
      'third of',
      'five crossings',
      '20 years',
      'two men',
    ],
    dates: ['March 3', 'Monday', 'Friday', 'mid-May', '6 a.m.', '9 p.m.', '1964', '1970s', 'next week', '2019'],
  },
  {
    text: `Drake Mills cuts 1,150 jobs

The textile maker Drake Mills said yesterday it would cut 1,150 of its 6,400 jobs, or 18 per cent, by the end of 2027.

Chief Executive Helen Okafor said orders had fallen by 22% in the third quarter. Sales came to €310m, down from €398m a year earlier.

“It is not a decision that we take lightly,” Okafor wrote in a letter to staff.

Ravi Menon, the head of the Weavers’ Union, called the plan “a disgrace”.

“Eleven hundred families will sit down to Christmas without a wage,” Menon said. “Nobody asked us.”

The mill at Castlebray, the country’s oldest, will close on 30 November. It has made cloth since 1788 and employs 240 people, 96 of them over 55.

Okafor, who took over last year, earned £1.2 million in 2025, according to the annual report.

The union will hold a ballot between 12 and 16 January; 40 per cent must take part.
`,
    people: ['Helen Okafor', 'Ravi Menon'],
    quotations: ['“It is not a decision', '“a disgrace”', '“Eleven hundred families'],
    numbers: [
      '1,150 of',
      '6,400',
      '18 per cent',
      '22%',
      '€310m',
      '€398m',
      '240 people',
      '96 of',
      'over 55',
      '£1.2 million',
      '40 per cent',
    ],
    dates: ['yesterday', '2027', '30 November', '1788', 'last year', '2025', '16 January'],
  },
  {
    text: `Teenager saves brother, 6, from flooded car

A 15-year-old girl pulled her brother out of a car that had slid into the River Orrin late on Tuesday, police said.

Sergeant Maeve Dunne said Leila Haddad broke a window with a shoe and swam 30 metres with the boy on her back.

“She had perhaps three minutes,” Dunne said. “I don’t know how she did it.”

Their mother, Nadia Haddad, 38, was driving on Route 12 when the road gave way at about 7.40pm. She was found by two divers and is in hospital.

Rain of 85mm fell in 12 hours, the most in one day since records began in 1931, the weather service said. Some 400 homes are without power.

Half of the schools in the district stay closed until Thursday.
`,
    people: ['Maeve Dunne', 'Leila Haddad', 'Nadia Haddad'],
    quotations: ['“She had perhaps'],
    numbers: ['30 metres', 'three minutes', 'Route 12', 'two divers', '85mm', '12 hours', '400 homes', 'Half of'],
    dates: ['Tuesday', '7.40pm', '1931', 'Thursday'],
  },
  {
    text: `---
title: Council votes 7–4 for the Lower Market plan
date: 2026-05-06
---

The council voted 7–4 on Wednesday night to sell the Lower Market for [$12.5 million](https://example.org/market-sale), ending a dispute that began in 2018.

Councilwoman Priya Raman, who spoke for the plan, said it would bring **600 flats**, a quarter of them below market rent.

"This is what our voters asked for in October," Raman said.

Councilman Joel Ferris said the price was "an insult to three generations of traders."

The sale is to be complete by June 30. Forty-two stalls will move to Dock Street; the last trader, Wen Li, leaves at the end of the month.
`,
    people: ['Priya Raman', 'Joel Ferris', 'Wen Li'],
    quotations: ['"This is what', '"an insult'],
    numbers: ['7–4 on', '$12.5 million', '600 flats', 'quarter of', 'three generations', 'Forty-two'],
    dates: ['Wednesday', '2018', 'October', 'June 30'],
  },
];
