// Shows the passkey forms where the browser can use them, and fills in the credential before they are sent.
const supported = typeof PublicKeyCredential !== "undefined" && "parseRequestOptionsFromJSON" in PublicKeyCredential;

async function fetchOptions(form) {
  const response = await fetch(form.dataset.options, { method: "POST", body: new FormData(form), credentials: "same-origin" });
  if (!response.ok) throw new Error(`options: ${response.status}`);
  return response.json();
}

async function obtainCredential(form) {
  const options = await fetchOptions(form);
  return form.dataset.passkey === "create"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

function wire(form) {
  const message = form.querySelector(".error");
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    message.hidden = true;
    try {
      const credential = await obtainCredential(form);
      form.elements.credential.value = JSON.stringify(credential);
      form.submit();
    } catch {
      message.textContent = form.dataset.failed;
      message.hidden = false;
    }
  });
}

if (supported) document.querySelectorAll("form[data-passkey]").forEach(wire);
