// The builder works without scripts; with them the phone follows what is typed and names are put into rules by a press.

const phone = () => document.querySelector('[data-preview]');

// The phone keeps its place: only what stands in it is exchanged, and no step is added to the browser's history.
async function show(html) {
  const screen = phone()?.contentDocument;
  if (!screen) return;
  const drawn = new DOMParser().parseFromString(html, 'text/html');
  const top = screen.scrollingElement?.scrollTop ?? 0;
  screen.body.replaceWith(screen.adoptNode(drawn.body));
  if (screen.scrollingElement) screen.scrollingElement.scrollTop = top;
}

const editor = document.querySelector('[data-editor]');
let waiting;
let last = 0;

async function draw() {
  const now = ++last;
  const answer = await fetch(editor.dataset.editor, { method: 'POST', body: new URLSearchParams(new FormData(editor)) });
  if (answer.ok && now === last) show(await answer.text());
}

editor?.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(draw, 250);
});

// A name is put where the cursor was in the rule above it.
for (const name of editor?.querySelectorAll('[data-name]') ?? []) {
  const rule = [...(name.closest('.names').parentElement.querySelectorAll('textarea') ?? [])]
    .filter((area) => area.compareDocumentPosition(name) & Node.DOCUMENT_POSITION_FOLLOWING)
    .pop();
  if (!rule) continue;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link-button names__insert';
  button.textContent = editor.dataset.insert;
  const read = document.createElement('span');
  read.className = 'visually-hidden';
  read.textContent = ` ${name.textContent}`;
  button.append(read);
  button.addEventListener('click', () => {
    rule.setRangeText(name.textContent, rule.selectionStart, rule.selectionEnd, 'end');
    rule.focus();
    rule.dispatchEvent(new Event('input', { bubbles: true }));
  });
  name.parentElement.append(button);
}

// After a change of the outline the phone shows the form as it is now, and nobody loses their place.
document.addEventListener('htmx:afterSettle', () => {
  phone()?.contentWindow?.location.reload();
  if (document.activeElement === document.body) document.getElementById('done')?.focus();
});
