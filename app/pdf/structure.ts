import type { PaperDocument } from "./document";
import { Written } from "./document";

export type ElementOptions = { readonly alt?: string; readonly title?: string };

/** A text string of PDF: UTF-16 with its mark. */
const textString = (text: string): string => {
  const units = Buffer.from(text, "utf16le").swap16();
  return `<feff${units.toString("hex")}>`;
};

/** An element of the structure tree: its children are elements, marked content of a page, or an annotation. */
export class StructureElement {
  readonly kids: (StructureElement | string)[] = [];
  /** Where its first own content stands. */
  page: PDFKit.PDFPage | null = null;
  ref: PDFKit.PDFKitReference | null = null;

  constructor(
    readonly type: string,
    readonly parent: StructureElement | null,
    readonly options: ElementOptions,
  ) {
    parent?.kids.push(this);
  }

  written(above: string): string {
    const { alt, title } = this.options;
    const kids = this.kids.map((kid) => (typeof kid === "string" ? kid : `${kid.ref}`));
    return [
      `<</S/${this.type}/P ${above}`,
      title === undefined ? "" : `/T ${textString(title)}`,
      alt === undefined ? "" : `/Alt ${textString(alt)}`,
      this.page ? `/Pg ${this.page.dictionary}` : "",
      `/K[${kids.join(" ")}]>>`,
    ].join("");
  }
}

/** What the paper is to who hears it read: the elements in reading order, and which content on which page is whose. */
export class StructureTree {
  readonly #doc: PaperDocument;
  readonly #elements: StructureElement[] = [];
  /** Owners of the marked contents of a page, by their number. */
  readonly #marks = new Map<PDFKit.PDFPage, StructureElement[]>();
  readonly #annotations: { readonly key: number; readonly owner: StructureElement }[] = [];
  readonly root: StructureElement;

  constructor(doc: PaperDocument) {
    this.#doc = doc;
    this.root = this.#made(new StructureElement("Document", null, {}));
  }

  #made(element: StructureElement): StructureElement {
    this.#elements.push(element);
    return element;
  }

  add(type: string, parent: StructureElement, options: ElementOptions = {}): StructureElement {
    return this.#made(new StructureElement(type, parent, options));
  }

  /** The number under which the content that is drawn next on this page belongs to the element. */
  mark(owner: StructureElement): number {
    const { page } = this.#doc;
    const marks = this.#marks.get(page) ?? [];
    if (marks.length === 0) this.#marks.set(page, marks);
    const mark = marks.push(owner) - 1;
    owner.page ??= page;
    owner.kids.push(owner.page === page ? String(mark) : `<</Type/MCR/Pg ${page.dictionary}/MCID ${mark}>>`);
    return mark;
  }

  /** Makes an annotation of this page a child of the element. */
  annotate(owner: StructureElement, annotation: PDFKit.PDFKitReference): void {
    const key = this.#doc.createStructParentTreeNextKey();
    Object.assign(annotation.data, { StructParent: key });
    this.#annotations.push({ key, owner });
    owner.kids.push(`<</Type/OBJR/Obj ${annotation}/Pg ${this.#doc.page.dictionary}>>`);
  }

  /** Writes the tree into the document, once everything is drawn. */
  write(): void {
    const tree = this.#doc.getStructTreeRoot();
    for (const element of this.#elements)
      element.ref = this.#doc.ref(new Written(() => element.written(`${element.parent?.ref ?? tree}`)));
    for (const { ref } of this.#elements) ref?.end(undefined);
    Object.assign(tree.data, { K: [this.root.ref] });
    const owners = this.#doc.getStructParentTree();
    for (const [page, marks] of this.#marks)
      owners.add(
        page.structParentTreeKey,
        new Written(() => `[${marks.map(({ ref }) => `${ref}`).join(" ")}]`),
      );
    for (const { key, owner } of this.#annotations) owners.add(key, new Written(() => `${owner.ref}`));
  }
}
