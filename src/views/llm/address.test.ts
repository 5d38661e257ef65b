import { describe, expect, it } from "vitest";
import { addressOf } from "./endpoint.ts";

describe("addresses", () => {
  it.each([
    ["http://localhost:11434/v1", "http://localhost:11434/v1/chat/completions"],
    ["https://example.org/v1/", "https://example.org/v1/chat/completions"],
    ["https://example.org/v1/chat/completions", "https://example.org/v1/chat/completions"],
    ["https://example.org/x?version=2", "https://example.org/x/chat/completions?version=2"],
  ])("%s", (base, address) => {
    expect(addressOf(base).href).toBe(address);
  });

  it.each([
    ["localhost", /wanted the address of a language model .* found "localhost"/],
    ["ftp://example.org", /found "ftp:\/\/example\.org"/],
    ["http://me:secret@example.org", /without name and password/],
  ])("%s is none", (base, message) => {
    expect(() => addressOf(base)).toThrow(message);
  });
});
