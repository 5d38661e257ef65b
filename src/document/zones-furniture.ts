/** Whole lines that are not the text's own: buttons, notices, contacts, counters. Matched without case on the trimmed line. */
const LINES: readonly RegExp[] = [
  /^(recent |latest |leave a |post a |add a |write a |view |all |no |\d+ )?(comments?|replies|reply|responses?)( \(\d+\)| closed| off| are closed\.?)?:?$/,
  /^(leave|post|write|add) (a|your) (comment|reply)\b.{0,40}$/,
  /^(comments? (are )?closed|be the first to comment|join the (conversation|discussion))\W*$/,
  /^(please )?(share|tweet|pin|e-?mail|print|save|like|bookmark|copy link|facebook|twitter|x|whatsapp|linkedin|telegram|reddit|instagram|youtube|zalo|pdf|rss)( (this|it|on|via|to|with|us|page|article|story|post|link|now|friends|facebook|twitter|x|whatsapp|linkedin|telegram|reddit|email|print|pdf|the)){0,6}\s*[:.!]?( \d+)?$/,
  /^(print|share|email|e-mail|tweet|pdf|save)( ?[|/·•,]? ?(print|share|email|e-mail|tweet|pdf|save)){1,5}$/,
  /^\d+(\.\d+)?[km]? ?(shares?|views?|likes?|min(ute)?s? read|reads?)$/,
  /^(read|see|learn|watch|view|click|show|load) (more|also|next|related)\b.{0,100}$/,
  /^(read|see|watch|view|click|show|load)( (on|here|less|now|all|this|the|full|whole|original|article|story|stories|statement|text|video|release)){1,5}\W*$/,
  /^(continue reading|keep reading|scroll down|story continues below|article continues below)\b.{0,80}$/,
  /^(recommended( for you| stories| articles| reading)?|trending( now| stories)?|most (read|popular|viewed|shared)( stories| articles| news)?)\W*$/,
  /^(also read|read also|you (may|might) (also )?(like|be interested).{0,30}|don'?t miss|editor'?s? picks?|what to read next|up next)\b.{0,120}$/,
  /^(related|similar|other|more|latest|recent|popular|top|previous|next|featured)( \w+)? ?(articles?|stories|posts?|news|topics?|links?|content|coverage|reading|items?|headlines|documents?|releases?|videos?)\W*$/,
  /^more (from|on|about) .{1,50}$/,
  /^(related|see also|in this (story|section)|tags?|tagged|topics?|keywords?|categor(y|ies)|filed under|labels?|sections?)\s*:.{0,200}$/,
  /^(see also|tags?|topics|keywords|categories|related|about us|contact us|follow us|find us on|connect with us|get in touch)\W*$/,
  /^(advertisements?|sponsored( content)?|promoted( content)?|ad|-+ ?advertisement ?-+|\[?advert(isement)?\]?|remove ads|paid content)\W*$/,
  /^(subscribe|sign up|sign in|log ?in|log ?out|register|create (an )?account|join us|newsletter)( (now|here|today|free|to|for|with|by|and)\b.{0,120})?\W*$/,
  /^(get the app|download (the|our) app)\b.{0,80}$/,
  /^(follow|like|find|join) (us|our|me|him|her|them|@\S{2,30}) (on|at|via)\b.{0,100}$/,
  /^(get|receive) (our|the|your|daily|weekly|breaking|news).{0,40}\b(newsletter|inbox|alerts?|updates?|briefing)\b.{0,80}$/,
  /^(this (web)?site uses cookies|we (and our partners )?use cookies|by (continuing|clicking|using)\b.{0,80}\b(cookies|privacy|terms))\b.{0,400}$/,
  /^(accept( all)?( cookies)?|reject all( cookies)?|manage (cookies|preferences|consent)|cookie (policy|settings|notice|preferences)|privacy (policy|settings|notice)|terms (of|and) (use|service|conditions))( ?[|•·/-] ?.{2,60})?\W*$/,
  /^(copyright|©|\(c\) ?(copyright )?\d{4}|all rights reserved|all content ©).{0,250}$/,
  /^.{0,120}(©|\(c\)) ?\d{4}.{0,120}$/,
  /^.{0,200}\ball rights reserved\b.{0,80}$/,
  /^(skip to|jump to|back to|return to|go to) (the )?(main )?(top|content|navigation|home|search|page|previous|index|list|news)(\W| (page|of page|menu|list|content|index)){0,3}$/,
  /^(home|menu|search|navigation|close|open menu|toggle navigation|main menu|breadcrumbs?|site ?map|previous|next|back|top|help|faqs?|accessibility|site search|language|english)\W*$/,
  /^home( ?[>»›/|:] ?.{1,60})+$/,
  /^[#*=_~.\-–—•◆■▪+\s]{2,}$/,
  /^(-+ ?)?(30|ends?|end|more)( ?-+)$|^-+ ?(30|ends?|end|more)( ?-+)?$|^\(?(ends?|fin)\)?\.?$/,
  /^[-–—\s]*(page |p\. ?)?\d{1,4}( ?(of|\/) ?\d{1,4})?[-–—\s]*$/,
  /^(for immediate release|embargoed (until|for)\b.{0,80}|press release( no\b.{0,30})?|media release|news release|unofficial translation|check against delivery|provisional translation)\W*$/,
  /^(https?:\/\/|www\.)\S+$/,
  /^\(?e?-?mail:? ?\S+@\S+\)?$|^\S+@\S+\.\S+$/,
  /^(tel|phone|fax|telephone|mobile|hotline|e-?mail|website|twitter|facebook)( ?no)?\.? ?: ?.{1,150}$/,
  /^(media|press|further|for more|for further|additional) (contacts?|enquiries|inquiries|information|info)(\s*[:(].{0,200})?$/,
  /^for (more|further|additional) information,?.{0,200}$/,
  /^contacts?( information| us| details)?(\s*:.{0,150})?$/,
  /^\(?(photo|picture|image|file photo|illustration|video|caption|graphic|map)s?( (by|credit|courtesy|source|from))?\s*[:：©/].{0,200}$/,
  /^(file )?(photo|image|picture) (by|courtesy|credit|source)\b.{0,150}$/,
  /^\(?(reuters|ap|afp|getty|epa|xinhua|vna|ani|pti|yonhap|kyodo|tass|bernama|antara)(\/[a-z .]{2,40}| (photo|file photo|images?|pool)).{0,80}$/,
  /^(the |these |all )?(views|opinions)( and (views|opinions))?,? (expressed|presented|contained|stated|in this (article|piece)|are (those|solely|the author))\b.{0,400}$/,
  /^(disclaimer|editor'?s note|correction policy)\s*:.{0,500}$/,
  /^(by (signing up|subscribing)|your email address will not be published|required fields are marked|notify me of|save my name).{0,200}$/,
  /^(enable|please enable|javascript (is|must)|your browser).{0,30}(javascript|cookies|supported|enabled|outdated).{0,200}$/,
  /^(please )?(donate|support (us|our (work|journalism)))\b.{0,150}$/,
];

/** All of them as one: one pass over a line instead of sixty. */
const ANY_LINE = new RegExp(LINES.map((pattern) => `(?:${pattern.source})`).join("|"));

/** After a line like these what stands below belongs to it, not to the text: headlines of other articles, readers' words. */
const LISTS_BELOW =
  /^(related|similar|recommended|more|latest|recent|popular|most|top|trending|you (may|might)|also read|read (more|also|next)|see also|editor|what to read|up next|featured|don'?t miss|in this section|other)\b/;
const COMMENTS_BELOW =
  /^((recent |latest |view |all |\d+ )?comments?\b|(leave|post|write|add) (a|your) (comment|reply)|responses?\b|replies|join the (conversation|discussion))/;

/** Words of menus. A run of short lines with some of them is a menu. */
const MENU =
  /^(home|news|about( us)?|contact( us)?|search|log ?in|sign in|menu|politics|business|opinions?|sports?|world|videos?|photos?|subscribe|careers|privacy( policy)?|terms( of (use|service))?|economy|culture|travel|life(style)?|technology|tech|health|entertainment|science|podcasts?|newsletters?|site ?map|faqs?|help|rss|advertise|archives?|gallery|media|press|publications|events|multimedia|e-?paper|markets|education|society|environment|law|national|international|asia|europe|africa|americas?|middle east|english|français|español|tiếng việt|中文|日本語|한국어|русский|العربية)$/i;

/** Whether the line is furniture by itself. Lines over 500 code units never are. */
export function isFurniture(line: string): boolean {
  if (line.length > 500) return false;
  const plain = line.replace(/[’‘]/g, "'").toLowerCase();
  return ANY_LINE.test(plain) || isMenuBar(line);
}

/** What the furniture line `line` does to the lines below it. */
export function below(line: string): "list" | "comments" | null {
  const plain = line.toLowerCase();
  if (line.length > 60) return null;
  if (COMMENTS_BELOW.test(plain)) return "comments";
  return LISTS_BELOW.test(plain) && !/:\s*\S/.test(plain) ? "list" : null;
}

export function isMenuWord(line: string): boolean {
  return line.length < 40 && MENU.test(line.trim());
}

/** "News | Politics | About us": three or more short parts, none a sentence, at least two of them words of menus. */
function isMenuBar(line: string): boolean {
  if (!/[|•·»›>]/.test(line)) return false;
  const parts = line.split(/\s*[|•·»›>]\s*/).filter((part) => part !== "");
  return (
    parts.length >= 3 &&
    parts.length < 60 &&
    parts.every((part) => part.length < 40) &&
    parts.filter((part) => isMenuWord(part)).length >= 2
  );
}
