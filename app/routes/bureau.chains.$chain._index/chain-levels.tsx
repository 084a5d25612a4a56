import { LevelBar, LevelLegend } from "~/components/chain/level-bar";
import { useSay } from "~/components/language";
import { Section } from "~/components/layout/page";
import { Table } from "~/components/ui/table";
import type { GroupTable } from "~/domain/chain/bureau-figures";
import { sayClass } from "~/messages/say-classes";
import { sayFigure } from "~/messages/say-figure";

/** All firms of the chain by class of level, as finely as one of their tables shows them. */
export function ChainLevels({ table: { classes, total } }: { readonly table: GroupTable }) {
  const say = useSay();
  if (classes.length === 0 || total.of === 0) return null;
  return (
    <Section title={say("bureau.chain.levels.title")} together>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <LevelBar classes={classes} levels={total.levels} firms={total.of} maximum={total.of} />
        <LevelLegend classes={classes} />
        <Table
          caption={say("bureau.chain.levels.title")}
          captionHidden
          dense
          rows={[total]}
          rowKey={({ code }) => code}
          columns={[
            {
              key: "submitted",
              title: say("domain.step.submitted"),
              rowHeader: true,
              cell: ({ of }) => of,
            },
            ...classes.map((levels, at) => ({
              key: levels.join(),
              title: sayClass(levels, "firm", say),
              numeric: true,
              cell: (row: GroupTable["total"]) => {
                const figure = row.levels[at];
                return figure && sayFigure(figure);
              },
            })),
          ]}
        />
      </div>
    </Section>
  );
}
