import { type Input, type OnnxModel, openOnnx } from "./onnx.ts";

/** One process of the pool: opens the model in the file that a message names, and answers each message with the outputs of a run. */
let model: Promise<OnnxModel> | null = null;

interface Question {
  readonly file: string;
  readonly inputs: Readonly<Record<string, Input>>;
}

process.on("message", async ({ file, inputs }: Question) => {
  try {
    model ??= openOnnx(file);
    const outputs = await (await model).run(inputs);
    const plain = Object.entries(outputs).map(([name, { data, dims }]) => [name, { data, dims: [...dims] }]);
    process.send?.({ outputs: Object.fromEntries(plain) });
  } catch (error) {
    process.send?.({ error: String(error) });
  }
});
process.on("disconnect", () => process.exit());
