// Writes laid-out slides, as bench_deck tells them, by PptxGenJS: node deck.js SLIDES.json OUT.pptx
import { readFileSync } from 'node:fs';
import pptxgen from 'pptxgenjs';

const [slides, out] = process.argv.slice(2);
const inches = points => points / 72;
const place = box => ({ x: inches(box[0]), y: inches(box[1]), w: inches(box[2]), h: inches(box[3]) });

const deck = new pptxgen();
deck.layout = 'LAYOUT_WIDE';
for (const page of JSON.parse(readFileSync(slides, 'utf8'))) {
  const slide = deck.addSlide();
  slide.background = { color: page.ground };
  for (const shape of page.shapes)
    slide.addShape(shape.kind, { ...place(shape.box),
      ...(shape.fill && { fill: { color: shape.fill } }),
      ...(shape.pen && { line: { color: shape.pen, width: shape.width } }) });
  for (const text of page.texts)
    slide.addText(text.paragraphs.map(paragraph => ({ text: paragraph, options: { breakLine: true } })),
      { ...place(text.box), fontFace: 'Inter', fontSize: text.size, bold: text.bold, color: text.colour,
        align: text.align, valign: text.anchor, lineSpacing: text.line, margin: text.inset, fit: 'shrink' });
  for (const table of page.tables)
    slide.addTable(table.rows.map(row => row.map(cell => ({ text: cell.text,
        options: { fontFace: 'Inter', fontSize: cell.size, bold: cell.bold, color: cell.colour } }))),
      { ...place(table.box), colW: table.widths.map(inches), rowH: table.heights.map(inches) });
  if (page.notes)
    slide.addNotes(page.notes);
}
await deck.writeFile({ fileName: out });
