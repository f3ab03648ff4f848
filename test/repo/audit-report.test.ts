import { expect, test } from 'vitest';
import { auditLines } from '../tools/audit-report';

const LOCKED = { 'node_modules/shown': {}, 'node_modules/tool': { dev: true } };
const weakness = { title: 'Runs out of memory', url: 'https://advisory.example/1' };

function reportWith(vulnerabilities: object): string {
  return JSON.stringify({ auditReportVersion: 2, vulnerabilities });
}

test('tells what users get from what only tools use', () => {
  const of = (name: string, via: readonly unknown[], fixAvailable: unknown) => ({
    ...{ name, severity: 'high', range: '<2.0.0', nodes: [`node_modules/${name}`] },
    ...{ via, fixAvailable },
  });
  const report = reportWith({
    tool: of('tool', ['shown'], false),
    shown: of('shown', [weakness], true),
  });
  expect(auditLines(report, LOCKED)).toEqual([
    'Known weaknesses in what users get: 1',
    '  high: shown <2.0.0',
    '    Runs out of memory, https://advisory.example/1',
    'Known weaknesses in tools alone: 1',
    '  high: tool <2.0.0, no fix yet',
    '    through shown',
  ]);
});

test('says so where there is none', () => {
  expect(auditLines(reportWith({}), LOCKED)).toEqual([
    'Known weaknesses in what users get: 0',
    'Known weaknesses in tools alone: 0',
  ]);
});

test.each([
  ['nothing', ''],
  ['no JSON', 'npm error audit endpoint returned an error'],
  ['an error', '{"message":"405 Method Not Allowed","statusCode":405}'],
  ['null', 'null'],
  ['a report of another version', '{"auditReportVersion":1,"vulnerabilities":{}}'],
])('does not take %s for a clean report', (_, output) => {
  expect(auditLines(output, LOCKED)).toBeUndefined();
});
