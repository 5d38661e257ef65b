/** A property of RFC 5545 with its value as it stands in the file: "DTSTART;VALUE=DATE", "20210505". */
export type Property = readonly [name: string, value: string];

const OCTETS = 75;

/** Text as a value: backslash, semicolon, comma and line end escaped (RFC 5545, 3.3.11); other control characters are left out. */
export function icalText(text: string): string {
  return (
    text
      .replace(/[\\;,]/g, (sign) => `\\${sign}`)
      .replace(/\r\n|\r|\n/g, "\\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
  );
}

/** A component with its properties, each line folded and ended by CRLF. */
export function icalComponent(name: string, properties: readonly Property[], inner = ""): string {
  const lines = properties.map(([key, value]) => folded(`${key}:${value}`));
  return `BEGIN:${name}\r\n${lines.join("")}${inner}END:${name}\r\n`;
}

/** No line is longer than 75 octets of UTF-8 without its end; what goes on begins with a space. No letter is cut (RFC 5545, 3.1). */
function folded(line: string): string {
  let out = "";
  let room = OCTETS;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (size > room) {
      out += "\r\n ";
      room = OCTETS - 1;
    }
    out += letter;
    room -= size;
  }
  return `${out}\r\n`;
}
