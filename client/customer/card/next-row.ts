import { itemInPlaceOf, type LostPlace } from '../use-kept-focus.js';

/** Where to go on when the row of a product left a section: to its card, else to the row in its place. */
export function nextRow(lost: LostPlace): HTMLElement | null | undefined {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-card]')];
  const card = cards.find(({ dataset }) => dataset['card'] === lost.item);
  return card ?? itemInPlaceOf(lost) ?? lost.home.querySelector('h2');
}
