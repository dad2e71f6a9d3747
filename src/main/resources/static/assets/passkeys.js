// Passkeys (WebAuthn): the page's end of the protocol. Without scripts the password form remains.

const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

async function send(form, path, body) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': form.elements._csrf.value },
    body: JSON.stringify(body ?? {}),
  });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

const listed = (credentials) => (credentials ?? []).map((c) => ({ ...c, id: bytes(c.id) }));

const common = (credential) => ({
  id: credential.id,
  rawId: text(credential.rawId),
  clientExtensionResults: credential.getClientExtensionResults(),
  authenticatorAttachment: credential.authenticatorAttachment,
});

async function signIn(form) {
  const options = await send(form, form.dataset.options);
  const credential = await navigator.credentials.get({
    publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: listed(options.allowCredentials) },
  });
  const { authenticatorData, clientDataJSON, signature, userHandle } = credential.response;
  const answer = await send(form, form.action, {
    ...common(credential),
    credType: credential.type,
    response: {
      authenticatorData: text(authenticatorData),
      clientDataJSON: text(clientDataJSON),
      signature: text(signature),
      userHandle: userHandle ? text(userHandle) : undefined,
    },
  });
  location.assign(answer.page);
}

async function register(form) {
  const options = await send(form, form.dataset.options);
  const credential = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: listed(options.excludeCredentials),
    },
  });
  const { attestationObject, clientDataJSON } = credential.response;
  await send(form, form.action, {
    publicKey: {
      label: form.elements.label.value,
      credential: {
        ...common(credential),
        type: credential.type,
        response: {
          attestationObject: text(attestationObject),
          clientDataJSON: text(clientDataJSON),
          transports: credential.response.getTransports?.() ?? [],
        },
      },
    },
  });
  location.assign(form.dataset.done);
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!window.PublicKeyCredential) continue;
  form.hidden = false;
  document.querySelectorAll('[data-without-passkeys]').forEach((part) => (part.hidden = true));
  // In the capture phase, before the page's own handler marks the form as sent.
  form.addEventListener(
    'submit',
    async (event) => {
      event.preventDefault();
      event.stopPropagation();
      const failed = form.querySelector('[data-failed]');
      failed.hidden = true;
      try {
        await (form.dataset.passkey === 'register' ? register(form) : signIn(form));
      } catch {
        failed.hidden = false;
        failed.focus();
      }
    },
    true,
  );
}
