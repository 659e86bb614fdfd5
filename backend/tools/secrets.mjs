// Looks through every file that git knows for secrets, paths of one machine, and what must not be
// committed; each hit is a line "file:line: what".
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

const RULES = [
  ['a private key', /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/],
  ['an access key of a cloud', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/],
  ['a token of a code host', /\b(?:gh[pousr]_[A-Za-z0-9]{30,}|glpat-[A-Za-z0-9_-]{20,})\b/],
  ['a signed web token', /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/],
  ['a password in an address', /[a-z]+:\/\/[^\s/:@'"$<{]+:[^\s/:@'"$<{]{4,}@/],
  ['a path of one machine', /(?:^|[\s"'=(:])(?:\/home\/[a-z]|\/root\/|\/Users\/[A-Za-z]|\/work\/|[A-Z]:\\Users\\)/],
  ['the address of a package mirror', /"resolved": ?"(?=[a-z+]+:)(?!https:\/\/registry\.npmjs\.org\/)/],
];
const BINARY = /\.(?:png|jpe?g|gif|ico|woff2?|ttf|pdf|docx|xlsx|zip|jar)$/i;
const LARGEST = 2_000_000;

const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8', maxBuffer: 1 << 26 })
  .split('\0')
  .filter(Boolean);
let hits = 0;
function report(place, what) {
  hits += 1;
  console.log(`${place}: ${what}`);
}

for (const file of files) {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) continue;
  if (stat.size > LARGEST) report(file, `larger than ${LARGEST} bytes`);
  if (/(?:^|\/)(?:\.env|id_rsa|.*\.(?:pem|p12|jks))$/.test(file)) report(file, 'a file of secrets');
  if (BINARY.test(file)) continue;
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, index) => {
      for (const [what, pattern] of RULES) {
        if (pattern.test(line)) report(`${file}:${index + 1}`, what);
      }
    });
}
process.exit(hits === 0 ? 0 : 1);
