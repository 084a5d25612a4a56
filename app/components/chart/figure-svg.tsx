import { createElement, useId } from "react";
import type { Figure, Shape } from "~/figures/types";
import type { ColorToken } from "~/styles/tokens";

type FigureSvgProps = {
  readonly figure: Figure;
  readonly title: string;
  readonly description: string;
  readonly className?: string;
};

/** A figure as SVG that needs no script: scales to its column and speaks through its title and description. */
export function FigureSvg({ figure, title, description, className }: FigureSvgProps) {
  const id = useId();
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
      viewBox={`0 0 ${figure.width} ${figure.height}`}
      className={className ?? "h-auto w-full"}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {createElement("g", null, ...figure.shapes.map(draw))}
    </svg>
  );
}

// Handed over as arguments, not as a list: shapes have no identity of their own that could be a key.
const draw = (shape: Shape) => <ShapeSvg shape={shape} />;

const color = (token: ColorToken | undefined) => (token ? `var(--color-${token})` : "none");

const paint = (shape: Exclude<Shape, { kind: "text" }>) => ({
  fill: shape.kind === "line" ? "none" : color(shape.fill),
  stroke: color(shape.stroke),
  strokeWidth: shape.strokeWidth,
  strokeDasharray: shape.dash?.join(" "),
});

function ShapeSvg({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case "path":
      return <path d={shape.d} strokeLinejoin="round" {...paint(shape)} />;
    case "rect":
      return (
        <rect
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          rx={shape.radius}
          {...paint(shape)}
        />
      );
    case "line":
      return <line x1={shape.x1} y1={shape.y1} x2={shape.x2} y2={shape.y2} {...paint(shape)} />;
    case "text":
      return (
        <text
          x={shape.x}
          y={shape.y}
          fontSize={shape.size}
          fontWeight={shape.bold ? 600 : 400}
          textAnchor={shape.anchor}
          fill={color(shape.color)}
        >
          {shape.text}
        </text>
      );
  }
}
