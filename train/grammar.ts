/** Rules by name: each has alternatives, texts in the notation of `treeOf` with `$name` for another rule and `[a|b|]` for a choice. */
export type Grammar = ReadonlyMap<string, readonly string[]>;

/**
 * Reads a grammar: a line is `name: alternative ; alternative`, or `%verb class base s-form past participle ing-form | object | rest`,
 * which gives `class.VB` … `class.VBG` (with object and rest), `class.PASS` (a passive clause) and `class.RED` (the object with a reduced
 * relative clause), or `%regular class | object | rest | base base …` for regular verbs. `object` names a rule with the forms `objectS` and `objectP`, or is `-`. Lines that begin with `#` are comments.
 */
export function readGrammar(text: string): Grammar {
  const rules = new Map<string, string[]>();
  const add = (name: string, ...alternatives: string[]) =>
    rules.set(name, [...(rules.get(name) ?? []), ...alternatives]);
  for (const line of text.split("\n")) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    if (line.startsWith("%verb ")) {
      addVerb(line.slice(6), add);
      continue;
    }
    if (line.startsWith("%regular ")) {
      const [name, object, rest, verbs] = line.slice(9).split(/ \|(?: |$)/);
      for (const verb of verbs!.trim().split(" ")) addVerb(`${name} ${regular(verb)} | ${object} | ${rest}`, add);
      continue;
    }
    const colon = line.indexOf(":");
    if (colon < 0) throw new Error(`grammar: expected "name: …", found ${line}`);
    add(
      line.slice(0, colon).trim(),
      ...line
        .slice(colon + 1)
        .split(" ; ")
        .map((part) => part.trim()),
    );
  }
  return rules;
}

/** The five forms of a regular verb. */
function regular(base: string): string {
  const stem = base.endsWith("e") ? base.slice(0, -1) : /[^aeo]y$/.test(base) ? `${base.slice(0, -1)}i` : base;
  const s = /(?:[sxz]|[cs]h)$/.test(base)
    ? `${base}es`
    : stem === base || base.endsWith("e")
      ? `${base}s`
      : `${stem}es`;
  return `${base} ${s} ${stem}ed ${stem}ed ${base.endsWith("e") ? stem : base}ing`;
}

const TAGS = ["VB", "VBZ", "VBD", "VBN", "VBG"];

function addVerb(line: string, add: (name: string, ...alternatives: string[]) => void): void {
  const [words, object, rest = ""] = line.split(/ \|(?: |$)/).map((part) => part.trim());
  const [name, ...forms] = words!.split(/\s+/);
  if (forms.length !== 5) throw new Error(`grammar: expected five forms of a verb, found ${line}`);
  const after = `${object === "-" ? "" : `(obj $${object})`} ${rest}`;
  TAGS.forEach((tag, i) => {
    add(`${name}.${tag}`, `+${forms[i]}/${tag} ${after}`);
  });
  if (object === "-") return;
  for (const number of ["S", "P"]) {
    add(`${name}.PASS`, `(nsubj:pass $${object}${number}) $was${number} +${forms[3]}/VBN ${rest}`);
    add(`${name}.RED`, `$${object}${number} (acl +${forms[3]}/VBN ${rest} $circumstance)`);
  }
}

/** A text of rule `name` with all choices made. */
export function expand(grammar: Grammar, name: string, random: () => number): string {
  let text = `$${name}`;
  for (let steps = 0; steps < 2000; steps++) {
    const choice = /\[([^[\]]*)\]/.exec(text);
    if (choice !== null) {
      text = text.replace(choice[0], () => pick(choice[1]!.split("|"), random));
      continue;
    }
    const rule = /\$([\w.]*\w)/.exec(text);
    if (rule === null) return text;
    const alternatives = grammar.get(rule[1]!);
    if (alternatives === undefined) throw new Error(`grammar: no rule ${rule[1]}`);
    text = text.replace(rule[0], () => pick(alternatives, random));
  }
  throw new Error(`grammar: ${name} does not end`);
}

function pick(list: readonly string[], random: () => number): string {
  return list[Math.floor(random() * list.length)]!;
}
