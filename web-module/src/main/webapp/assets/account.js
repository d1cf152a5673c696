// Lets somebody see what is typed into the fields for passwords.
"use strict";
const box = document.getElementById("show");
if (box) {
  document.getElementById("shown").hidden = false;
  const fields = document.querySelectorAll("input[type=password]");
  box.addEventListener("change", () => {
    for (const field of fields) field.type = box.checked ? "text" : "password";
  });
}
