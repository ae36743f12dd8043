import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemList } from '../src/core/config/json.ts';
import { readRule } from '../src/core/vale/read-rule.ts';
import { ruleOf } from '../src/core/vale/rule.ts';
import { createAnalyzer } from '../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../src/core/config/style.ts';
const root='/work/shared/data/vale-styles';
const all=[];
for (const s of ['Google','Joblint','Microsoft','alex','proselint','write-good']) {
  const dir=join(root,s,s); let ok=0,n=0;
  const t0=process.cpuUsage().user/1000;
  for (const f of readdirSync(dir).filter(f=>f.endsWith('.yml'))) {
    n++; const text=readFileSync(join(dir,f),'utf8'); const {problems,report}=problemList(text);
    const d=readRule(s+'.'+f.slice(0,-4),text,report);
    const r=d&&ruleOf(d,{accept:[],reject:[]},(m,p)=>report(p,m));
    if(r){ok++;all.push(r)} 
    for(const p of problems()) console.log(f,p.line,p.column,p.message);
  }
  console.log(s,ok,n,(process.cpuUsage().user/1000-t0).toFixed(1)+'ms');
}
console.log('always', all.filter(r=>!r.triggers).map(r=>r.id).join(' '));
const text=process.argv[2]?readFileSync(process.argv[2],'utf8'):'';
const a=createAnalyzer(DEFAULT_STYLE,all).analyse(text,{container:'wire'});
for(const f of a.findings) console.log(f.rule,f.severity,JSON.stringify(text.slice(f.start,f.end)),f.message,f.fixes.map(x=>x.title).join('; '));
console.log(a.troubles);
