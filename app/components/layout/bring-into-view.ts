/** In a row that scrolls sideways the current link must be in sight. The page itself stays where it is. */
export const bringIntoView = (link: HTMLElement | null): void => {
  const row = link?.offsetParent;
  if (link && row) row.scrollLeft = link.offsetLeft - (row.clientWidth - link.clientWidth) / 2;
};
