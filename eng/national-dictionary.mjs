// Makes src/Tongchou.Server/National/Messages/Dictionary/*.br: node eng/national-dictionary.mjs FOLDER
// FOLDER holds transactions.json and code-tables.json; ORIGIN.md beside the results says where those come from.
// One transaction or table a line, so that a reader takes only the lines it needs; free sentences are left out.
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const from = process.argv[2];
const to = new URL('../src/Tongchou.Server/National/Messages/Dictionary/', import.meta.url);
const read = name => JSON.parse(readFileSync(`${from}/${name}`, 'utf8'));

// Where the table of fields contradicts another fact of the same material, the wider fact holds.
const lengths = { '2601.data.oinfno': '6' };

// The reference text lists members of the envelope as the input of 5101; clients send an empty node.
const neverDemanded = new Set(['5101.data']);

const plain = name => name.toLowerCase().replaceAll('_', '');

function field(path, { name, type, length, required, dict, meaning_zh, meaning_en, unsure, required_votes }) {
  const kept = { n: name, t: type, l: lengths[`${path}.${name}`] ?? length ?? undefined, r: (required && !neverDemanded.has(path)) || undefined, d: dict ?? undefined, zh: meaning_zh, en: meaning_en };
  if (unsure) kept.u = true;
  if (required_votes) kept.v = required_votes;
  return kept;
}

function nodes(infno, list) {
  const children = new Set(list.flatMap(node => node.fields.filter(each => each.type === 'list' || each.type === 'object').map(each => each.name)));
  return list.map(({ node, array, fields }) => {
    const seen = new Set();
    return {
      node: node.startsWith('(') ? '' : node,
      array: array || node === '(output is the list)' || undefined,
      inner: children.has(node) || undefined,
      fields: fields.filter(each => !seen.has(plain(each.name)) && seen.add(plain(each.name))).map(each => field(`${infno}.${node}`, each)),
    };
  });
}

const transactions = read('transactions.json').map(({ infno, name_zh, name_en, regional, input, output }) =>
  JSON.stringify({ infno, zh: name_zh, en: name_en, regional, input: nodes(infno, input), output: nodes(infno, output) }));

// A value that a single source of several has, or that the reference text lacks, is somebody's regional addition.
const regional = (table, value) => Boolean(value.not_in_reference_text) || (table.sources > 1 && value.seen === 1);
const tables = read('code-tables.json').map(table => JSON.stringify({
  table: table.table, zh: table.name_zh, en: table.name_en, group: table.group, sources: table.sources,
  values: table.values.map(value => ({ c: value.code, zh: value.name_zh, en: value.name_en, r: regional(table, value) || undefined })),
}));

for (const [name, lines] of [['transactions', transactions], ['code-tables', tables]]) {
  const small = brotliCompressSync(lines.join('\n'), { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } });
  writeFileSync(new URL(`${name}.jsonl.br`, to), small);
  console.log(`${name}: ${lines.length} lines, ${small.length} bytes`);
}
