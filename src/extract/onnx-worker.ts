import { parentPort, workerData } from "node:worker_threads";
import { type Input, openOnnx } from "./onnx.ts";

/** A thread of the pool: opens the model in the file that it is given, and answers each message with the outputs of a run. */
const model = openOnnx(workerData as string);
model.catch(() => {}); // told in the answer to each message
parentPort?.on("message", async ({ inputs }: { inputs: Readonly<Record<string, Input>> }) => {
  try {
    const outputs = await (await model).run(inputs);
    const plain = Object.entries(outputs).map(([name, { data, dims }]) => [name, { data, dims: [...dims] }]);
    parentPort?.postMessage({ outputs: Object.fromEntries(plain) });
  } catch (error) {
    parentPort?.postMessage({ error: String(error) });
  }
});
