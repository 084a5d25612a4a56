import { type DragEvent, type ReactNode, useState } from "react";
import { classNames } from "../ui/class-names";
import { FileButton } from "./file-button";

type FileDropProps = {
  readonly choose: ReactNode;
  readonly drop: ReactNode;
  readonly accept: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  /** Takes what was dropped where folders shall be gone through; without it the files dropped are used. */
  readonly onDrop?: (items: DataTransfer) => void;
  readonly children?: ReactNode;
};

/** A place to drop files on, with a button that does the same by keyboard. What is chosen stays on the device. */
export function FileDrop({
  choose,
  drop,
  accept,
  multiple,
  disabled,
  onFiles,
  onDrop,
  children,
}: FileDropProps) {
  const [over, setOver] = useState(false);
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (disabled) return;
    if (onDrop) onDrop(event.dataTransfer);
    else onFiles([...event.dataTransfer.files]);
  };
  return (
    <fieldset
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
      className={classNames(
        "flex flex-wrap items-center gap-3 rounded-md border-2 border-dashed px-4 py-6 print:hidden",
        over ? "border-brand bg-brand-soft" : "border-line-strong",
      )}
    >
      <legend className="sr-only">{choose}</legend>
      <FileButton {...{ choose, accept, multiple, disabled, onFiles }} />
      {children}
      <span className="text-ink-soft">{drop}</span>
    </fieldset>
  );
}
