// Keys on the pages of cases: j and k walk to the neighbours, ? explains. Every key only follows a link that is there.
(() => {
  'use strict';

  const ARROWS = { ArrowRight: 'j', ArrowLeft: 'k' };
  const typing = (element) => element.closest('input, textarea, select, [contenteditable], dialog') !== null;

  const follow = (key) => {
    const link = document.querySelector(`[data-key="${key}"]`);
    if (link) link.click();
    return link !== null;
  };

  const rows = () => Array.from(document.querySelectorAll('[data-queue] tbody a'));

  const step = (by) => {
    const links = rows();
    if (links.length === 0) return false;
    const at = links.indexOf(document.activeElement);
    const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + by, 0), links.length - 1);
    links[next].focus();
    return true;
  };

  const help = () => {
    const dialog = document.getElementById('keys');
    if (!dialog) return false;
    if (dialog.open) dialog.close();
    else dialog.showModal();
    return true;
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.key === '?' && !(typing(event.target) && !event.target.closest('dialog'))) {
      if (help()) event.preventDefault();
      return;
    }
    if (typing(event.target)) return;
    const key = ARROWS[event.key] || event.key;
    const inList = document.querySelector('[data-queue]') !== null;
    const done = inList && key === event.key && (key === 'j' || key === 'k')
      ? step(key === 'j' ? 1 : -1)
      : /^[jku]$/.test(key) && follow(key);
    if (done) event.preventDefault();
  });

  document.querySelectorAll('[data-keys]').forEach((button) => button.addEventListener('click', help));

  // The list: how many are chosen, and one box that chooses the page.
  const list = document.querySelector('[data-queue]');
  if (!list) return;
  const boxes = Array.from(list.querySelectorAll('input[name="case"]'));
  const chosen = list.querySelector('[data-chosen]');
  const corner = list.querySelector('thead .table__select');
  const all = document.createElement('input');
  all.type = 'checkbox';
  all.className = 'choice__input';
  all.setAttribute('aria-label', list.dataset.page);
  const show = () => {
    const count = boxes.filter((box) => box.checked).length;
    chosen.textContent = count === 0 ? '' : count + chosen.dataset.chosen;
    all.checked = count > 0 && count === boxes.length;
    all.indeterminate = count > 0 && count < boxes.length;
  };
  if (corner && boxes.length > 0) {
    corner.append(all);
    all.addEventListener('change', () => {
      boxes.forEach((box) => { box.checked = all.checked; });
      show();
    });
  }
  boxes.forEach((box) => box.addEventListener('change', show));
  show();
})();
