// A picture in the clipboard goes into the file field, as if it had been chosen. Without scripts the field alone does.

const field = document.querySelector('input[type=file]');

document.addEventListener('paste', event => {
  const picture = [...(event.clipboardData?.files ?? [])].find(file => file.type.startsWith('image/'));
  if (!field || !picture) return;
  event.preventDefault();
  const files = new DataTransfer();
  files.items.add(picture);
  field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  field.focus();
});
