import { key1, key2, key3, key4 } from "./hash.ts";
import type { Guide, ParserInput } from "./parser-input.ts";
import type { State } from "./state.ts";

/** Room for the features of one state. */
export const PARSER_FEATURES = 144;

/** Features of a state, after Zhang and Nivre (2011), into `keys`; returns how many. */
export function parserFeatures(state: State, input: ParserInput, keys: Int32Array): number {
  const { word, tag, part, kind, n: size } = input;
  const { stack, depth, next, left1, left2, right1, right2, labels, leftLabels, rightLabels, leftCount, rightCount } =
    state;
  const none = size + 1;
  const s0 = stack[depth - 1]!;
  const s1 = depth > 1 ? stack[depth - 2]! : none;
  const s2 = depth > 2 ? stack[depth - 3]! : none;
  const b0 = next;
  const b1 = next < none ? next + 1 : none;
  const b2 = next + 1 < none ? next + 2 : none;
  const s0w = word[s0]!;
  const s0t = tag[s0]!;
  const s0p = part[s0]!;
  const s0k = kind[s0]!;
  const s1w = word[s1]!;
  const s1t = tag[s1]!;
  const s1p = part[s1]!;
  const s1k = kind[s1]!;
  const s2t = tag[s2]!;
  const b0w = word[b0]!;
  const b0t = tag[b0]!;
  const b0p = part[b0]!;
  const b0k = kind[b0]!;
  const b1w = word[b1]!;
  const b1t = tag[b1]!;
  const b1p = part[b1]!;
  const b2t = tag[b2]!;
  const s0l = left1[s0]!;
  const s0l2 = left2[s0]!;
  const s0r = right1[s0]!;
  const s0r2 = right2[s0]!;
  const s1l = left1[s1]!;
  const s1l2 = left2[s1]!;
  const s1r = right1[s1]!;
  const s1r2 = right2[s1]!;
  const b0l = left1[b0]!;
  const b0l2 = left2[b0]!;
  const gap = b0 < none && s0 > 0 ? Math.min(b0 - s0, 6) : 0;
  const span = s0 > 0 && s1 > 0 && s1 < none ? Math.min(s0 - s1, 8) : 0;
  const s0left = leftLabels[s0]!;
  const s0right = rightLabels[s0]!;
  const s1left = leftLabels[s1]!;
  const s1right = rightLabels[s1]!;
  const b0left = leftLabels[b0]!;
  const s0v = rightCount[s0]! * 8 + leftCount[s0]!;
  const s1v = rightCount[s1]! * 8 + leftCount[s1]!;
  const b0v = leftCount[b0]!;
  const last = tag[next - 1]!;

  let n = 0;
  keys[n++] = 2;
  // words and tags of the first places
  keys[n++] = key2(1, s0w, s0t);
  keys[n++] = key1(2, s0w);
  keys[n++] = key1(3, s0t);
  keys[n++] = key2(4, b0w, b0t);
  keys[n++] = key1(5, b0w);
  keys[n++] = key1(6, b0t);
  keys[n++] = key2(7, b1w, b1t);
  keys[n++] = key1(8, b1w);
  keys[n++] = key1(9, b1t);
  keys[n++] = key2(10, s1w, s1t);
  keys[n++] = key1(11, s1w);
  keys[n++] = key1(12, s1t);
  keys[n++] = key1(13, b2t);
  keys[n++] = key1(14, s2t);
  keys[n++] = key1(15, word[b2]!);
  keys[n++] = key1(16, word[s2]!);
  // pairs
  keys[n++] = key4(17, s0w, s0t, b0w, b0t);
  keys[n++] = key3(18, s0w, s0t, b0w);
  keys[n++] = key3(19, s0w, b0w, b0t);
  keys[n++] = key3(20, s0w, s0t, b0t);
  keys[n++] = key3(21, s0t, b0w, b0t);
  keys[n++] = key2(22, s0w, b0w);
  keys[n++] = key2(23, s0t, b0t);
  keys[n++] = key2(24, b0t, b1t);
  keys[n++] = key4(25, s1w, s1t, s0w, s0t);
  keys[n++] = key3(26, s1w, s0w, s0t);
  keys[n++] = key3(27, s1w, s1t, s0t);
  keys[n++] = key3(28, s1t, s0w, s0t);
  keys[n++] = key2(29, s1w, s0w);
  keys[n++] = key2(30, s1t, s0t);
  keys[n++] = key2(31, s1w, b0w);
  keys[n++] = key2(32, s1t, b0t);
  keys[n++] = key2(33, s0w, b1t);
  keys[n++] = key2(34, b0w, b1w);
  // three tags
  keys[n++] = key3(35, b0t, b1t, b2t);
  keys[n++] = key3(36, s0t, b0t, b1t);
  keys[n++] = key3(37, s1t, s0t, b0t);
  keys[n++] = key3(38, s2t, s1t, s0t);
  keys[n++] = key4(39, s1t, s0t, b0t, b1t);
  keys[n++] = key3(40, s0t, tag[s0l]!, b0t);
  keys[n++] = key3(41, s0t, tag[s0r]!, b0t);
  keys[n++] = key3(42, s0t, b0t, tag[b0l]!);
  keys[n++] = key3(43, s1t, tag[s1r]!, s0t);
  keys[n++] = key3(44, s1t, tag[s1l]!, s0t);
  keys[n++] = key3(45, s1t, s0t, tag[s0l]!);
  keys[n++] = key3(46, s1t, s0t, tag[s0r]!);
  keys[n++] = key3(47, s0w, s1p, b0p);
  keys[n++] = key3(48, s1w, s0p, b0p);
  keys[n++] = key3(49, b0w, s0p, s1p);
  keys[n++] = key4(50, s0p, s1p, b0p, b1p);
  // distances
  keys[n++] = key2(51, s0w, gap);
  keys[n++] = key2(52, s0t, gap);
  keys[n++] = key2(53, b0w, gap);
  keys[n++] = key2(54, b0t, gap);
  keys[n++] = key3(55, s0t, b0t, gap);
  keys[n++] = key3(56, s1t, s0t, span);
  keys[n++] = key2(57, s1w, span);
  keys[n++] = key2(58, s0w, span);
  // how many children
  keys[n++] = key2(59, s0w, s0v);
  keys[n++] = key2(60, s0t, s0v);
  keys[n++] = key2(61, b0w, b0v);
  keys[n++] = key2(62, b0t, b0v);
  keys[n++] = key2(63, s1w, s1v);
  keys[n++] = key2(64, s1t, s1v);
  // children
  keys[n++] = key1(65, word[s0l]!);
  keys[n++] = key2(66, tag[s0l]!, s0t);
  keys[n++] = key2(67, labels[s0l]!, s0t);
  keys[n++] = key1(68, word[s0r]!);
  keys[n++] = key2(69, tag[s0r]!, s0t);
  keys[n++] = key2(70, labels[s0r]!, s0t);
  keys[n++] = key1(71, word[b0l]!);
  keys[n++] = key2(72, tag[b0l]!, b0t);
  keys[n++] = key2(73, labels[b0l]!, b0t);
  keys[n++] = key1(74, word[s1r]!);
  keys[n++] = key2(75, tag[s1r]!, s1t);
  keys[n++] = key2(76, labels[s1r]!, s1t);
  keys[n++] = key1(77, word[s1l]!);
  keys[n++] = key2(78, labels[s1l]!, s1t);
  keys[n++] = key3(79, s0t, tag[s0l]!, tag[s0l2]!);
  keys[n++] = key3(80, s0t, tag[s0r]!, tag[s0r2]!);
  keys[n++] = key3(81, b0t, tag[b0l]!, tag[b0l2]!);
  keys[n++] = key3(82, s1t, tag[s1r]!, tag[s1r2]!);
  keys[n++] = key3(83, s1t, tag[s1l]!, tag[s1l2]!);
  // sets of labels
  keys[n++] = key2(84, s0w, s0left);
  keys[n++] = key2(85, s0t, s0left);
  keys[n++] = key2(86, s0w, s0right);
  keys[n++] = key2(87, s0t, s0right);
  keys[n++] = key2(88, b0w, b0left);
  keys[n++] = key2(89, b0t, b0left);
  keys[n++] = key2(90, s1w, s1right);
  keys[n++] = key2(91, s1t, s1right);
  keys[n++] = key3(92, s1t, s1left, s0t);
  keys[n++] = key4(93, s1t, s1right, s0t, s0right);
  // prepositions and conjunctions decide where their phrase hangs
  keys[n++] = key4(94, s1w, s0w, word[s0l]!, 0);
  keys[n++] = key4(95, s1t, s0t, word[s0l]!, 0);
  keys[n++] = key4(96, s0t, b0t, word[b0l]!, 0);
  keys[n++] = key4(97, s1w, s0t, word[s0l]!, labels[s0l]!);
  keys[n++] = key3(98, s0t, b0t, last);
  keys[n++] = key3(99, s2t, s1t, b0t);
  keys[n++] = key3(100, s1t, s0w, b0t);
  keys[n++] = key3(101, s1t, s0t, b0w);
  keys[n++] = key4(102, s0p, b0p, labels[s0r]!, labels[b0l]!);
  keys[n++] = key3(103, s1w, s0t, b0t);
  // kinds of things (person, place, time, communication …), which stand for words not seen together
  keys[n++] = key3(104, s1k, s0k, s1t);
  keys[n++] = key3(105, s1w, s0k, s0t);
  keys[n++] = key3(106, s1k, s0w, s1t);
  keys[n++] = key4(107, s1k, s0k, word[s0l]!, s0t);
  keys[n++] = key4(108, s1w, s0k, word[s0l]!, s0t);
  keys[n++] = key3(109, s0k, b0k, s0t);
  keys[n++] = key3(110, s0k, b0w, b0t);
  keys[n++] = key3(111, s0w, b0k, b0t);
  keys[n++] = key3(112, s0k, s0t, b0t);
  keys[n++] = key3(113, s1k, s1t, s0t);
  keys[n++] = key4(114, s2t, s1k, s0k, word[s0l]!);
  return input.guide === null ? n : guideFeatures(input, input.guide, s0, s1, b0, keys, n);
}

/** Where the guide hangs the top of the stack and the next word, and what it still hangs on the top. */
function guideFeatures(
  input: ParserInput,
  guide: Guide,
  s0: number,
  s1: number,
  b0: number,
  keys: Int32Array,
  from: number,
): number {
  const { word, tag, part, n: size } = input;
  const { heads, labels, lasts } = guide;
  const head = s0 > 0 ? heads[s0]! : -1;
  const where = head < 0 ? 0 : head === b0 ? 1 : head === s1 ? 2 : head === 0 ? 3 : head > b0 ? 4 : 5;
  const waits = s0 > 0 && lasts[s0]! >= b0 ? 1 : 0;
  const nextHead = b0 <= size ? heads[b0]! : -1;
  const nextWhere =
    nextHead < 0 ? 0 : nextHead === s0 ? 1 : nextHead === s1 ? 2 : nextHead === 0 ? 3 : nextHead > b0 ? 4 : 5;
  const label = s0 > 0 ? labels[s0]! : -1;
  const nextLabel = b0 <= size ? labels[b0]! : -1;
  const all = (where * 2 + waits) * 8 + nextWhere;
  let n = from;
  keys[n++] = key2(120, where, waits);
  keys[n++] = key2(121, where, label);
  keys[n++] = key3(122, where, waits, label);
  keys[n++] = key1(123, all);
  keys[n++] = key2(124, all, label);
  keys[n++] = key3(125, all, label, nextLabel);
  keys[n++] = key3(126, where * 2 + waits, tag[s0]!, tag[b0]!);
  keys[n++] = key3(127, where * 2 + waits, tag[s0]!, tag[s1]!);
  keys[n++] = key4(128, all, part[s0]!, part[b0]!, part[s1]!);
  keys[n++] = key3(129, where * 2 + waits, label, word[s0]!);
  keys[n++] = key3(130, where * 2 + waits, word[b0]!, tag[s0]!);
  keys[n++] = key3(131, where * 2 + waits, word[s1]!, tag[s0]!);
  keys[n++] = key4(132, all, label, tag[s0]!, tag[s1]!);
  keys[n++] = key4(133, all, label, tag[s0]!, tag[b0]!);
  keys[n++] = key4(134, where, label, word[s0]!, head >= 0 ? word[head]! : -3);
  keys[n++] = key4(135, where * 2 + waits, label, tag[s0]!, head >= 0 ? tag[head]! : -3);
  return n;
}
