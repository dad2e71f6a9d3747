// Makes plain forms kinder where scripts run; nothing here is needed for a form to work.

// A form is sent once: a second press while the first is under way does nothing.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'post' || form.hasAttribute('data-many') || event.submitter?.formTarget) return;
  if (form.dataset.sending) {
    event.preventDefault();
    return;
  }
  form.dataset.sending = 'true';
  const text = document.createElement('p');
  text.className = 'busy';
  text.setAttribute('role', 'status');
  form.append(text);
  // After the browser has collected the answers, the pressed button's own value included.
  setTimeout(() => {
    for (const button of form.querySelectorAll('button[type=submit]')) button.setAttribute('aria-disabled', 'true');
    text.textContent = document.body.dataset.busy;
  });
});

function ready(form) {
  delete form.dataset.sending;
  form.querySelectorAll('[aria-disabled]').forEach((button) => button.removeAttribute('aria-disabled'));
  form.querySelectorAll('.busy').forEach((text) => text.remove());
}

// Coming back by the browser's button finds the form usable again.
addEventListener('pageshow', () => document.querySelectorAll('form[data-sending]').forEach(ready));
document.addEventListener('htmx:afterRequest', (event) => {
  if (event.target instanceof HTMLFormElement) ready(event.target);
});

// A file that is too large is refused before it travels.
document.addEventListener('change', (event) => {
  const input = event.target;
  if (!input.matches('input[type=file][data-max-bytes]')) return;
  const most = Number(input.dataset.maxBytes);
  const tooLarge = [...input.files].find((file) => file.size > most);
  const message = input.parentElement.querySelector('[data-file-message]');
  message.hidden = !tooLarge;
  message.textContent = tooLarge
    ? document.body.dataset.tooLarge
        .replace('{name}', tooLarge.name)
        .replace('{limit}', `${Math.floor(most / 1048576)} MB`)
    : '';
  if (tooLarge) input.value = '';
});

// A date shows its Japanese era while it is typed, to who reads Japanese.
document.addEventListener('input', (event) => {
  const date = event.target.closest('[data-era]');
  if (!date || document.documentElement.lang !== 'ja') return;
  const [year, month, day] = [...date.querySelectorAll('input')].map((input) => Number(input.value.normalize('NFKC')));
  const typed = new Date(year, month - 1, day);
  const real = year > 1872 && typed.getMonth() === month - 1 && typed.getDate() === day;
  date.querySelector('[data-era-text]').textContent = real
    ? new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { dateStyle: 'long' }).format(typed)
    : '';
});

// What is wrong is read out first.
document.querySelector('[data-focus-on-load]')?.focus();

// What was filled in from the resident's own details is theirs no longer once it is changed.
document.addEventListener('input', (event) => {
  for (let part = event.target; part; part = part.parentElement) {
    const mark = part.previousElementSibling;
    if (mark && mark.matches('[data-prefilled]')) {
      mark.hidden = true;
      return;
    }
  }
});
