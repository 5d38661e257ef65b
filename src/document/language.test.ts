import { expect, test } from "vitest";
import { languageOf } from "./language.ts";

test.each([
  ["Ecuador declared the ambassador of Mexico persona non grata.", "en"],
  ["Vietnamese Prime Minister Pham Minh Chinh met Kishida Fumio in Tokyo and Nguyen Phu Trong in Hanoi.", "en"],
  ["San Salvador, El Salvador, 3 March 2011. Met with President Funes.", "en"],
  ["", "en"],
  ["El presidente visitó Lima el martes y firmó un acuerdo de cooperación con el gobierno peruano.", "es"],
  ["Thủ tướng đã hội đàm với Thủ tướng Nhật Bản tại Tokyo. Hai bên nhất trí tăng cường hợp tác quốc phòng.", "vi"],
  ["岸田首相は東京でベトナムの首相と会談した。両首脳は防衛協力を確認した。", "ja"],
])("%j is %s", async (text, language) => {
  expect(await languageOf(text)).toBe(language);
});
