import { csvLine } from '../../src/commands/quote-csv.ts'

test.each([
  [['a', 'b'], 'a,b\r\n'],
  [['a,b', 'say "no"', 'two\nlines', 'cr\rlf'], '"a,b","say ""no""","two\nlines","cr\rlf"\r\n'],
  [[undefined, '', 0, 12.5, true], ',,0,12.5,true\r\n'],
  [['=1+1', '+33', '-5', '@me', '\t=1', '\r=1'], `'=1+1,'+33,'-5,'@me,'\t=1,"'\r=1"\r\n`],
  [['=HYPERLINK("http://a.example","x")'], `"'=HYPERLINK(""http://a.example"",""x"")"\r\n`],
  [['a=1', ' -', 'قال: نعم'], 'a=1, -,قال: نعم\r\n'],
])('%j is the record %j', (cells, record) => {
  expect(csvLine(cells)).toBe(record)
})
