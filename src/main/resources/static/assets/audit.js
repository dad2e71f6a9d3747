// A button beside each sentence that copies it; without scripts the sentence can be selected.

for (const list of document.querySelectorAll('[data-copy]')) {
  for (const sentence of list.querySelectorAll('.finding__sentence')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'link-button';
    button.textContent = list.dataset.copy;
    button.setAttribute('aria-describedby', sentence.parentElement.id);
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(sentence.textContent.trim());
      button.textContent = list.dataset.copied;
    });
    sentence.after(button);
  }
}
