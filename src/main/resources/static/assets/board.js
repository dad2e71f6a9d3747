// Cards of the board can be dragged: dropping one on a column opens the page that confirms the move the card has for it.
// Arrow keys walk between cards. Both only follow links that are on the page.
(() => {
  'use strict';

  const board = document.querySelector('[data-board]');
  if (!board) return;
  const columns = Array.from(board.querySelectorAll('[data-column]'));
  let dragged = null;

  const moveTo = (card, column) => card.querySelector(`[data-to="${CSS.escape(column.dataset.column)}"]`);

  for (const card of board.querySelectorAll('[data-card]')) {
    card.draggable = true;
    card.addEventListener('dragstart', () => {
      dragged = card;
      for (const column of columns) column.classList.toggle('board__column--open', moveTo(card, column) !== null);
    });
    card.addEventListener('dragend', () => {
      dragged = null;
      for (const column of columns) column.classList.remove('board__column--open');
    });
  }

  for (const column of columns) {
    column.addEventListener('dragover', (event) => {
      if (dragged && moveTo(dragged, column)) event.preventDefault();
    });
    column.addEventListener('drop', (event) => {
      const link = dragged && moveTo(dragged, column);
      if (!link) return;
      event.preventDefault();
      link.click();
    });
  }

  const cardsOf = (column) => Array.from(column.querySelectorAll('[data-card]'));
  const focus = (card) => card && card.querySelector('a').focus();

  board.addEventListener('keydown', (event) => {
    const card = event.target.closest('[data-card]');
    if (!card || event.ctrlKey || event.altKey || event.metaKey) return;
    const column = card.closest('[data-column]');
    const at = cardsOf(column).indexOf(card);
    const sideways = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const down = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (down) {
      focus(cardsOf(column)[at + down]);
      event.preventDefault();
    } else if (sideways) {
      for (let i = columns.indexOf(column) + sideways; i >= 0 && i < columns.length; i += sideways) {
        const there = cardsOf(columns[i]);
        if (there.length > 0) {
          focus(there[Math.min(at, there.length - 1)]);
          break;
        }
      }
      event.preventDefault();
    }
  });
})();
