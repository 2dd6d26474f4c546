/** Files in pieces, over lines that break (tus): after an outage, or a page that was loaded again, the rest follows. */
import { DetailedError, Upload } from "tus-js-client";
import { address, asProblem, csrfHeaders, Problem, type ProblemDocument } from "../api/client";

const PIECE_BYTES = 16 * 1024 * 1024;
const PAUSES_MS = [0, 1_000, 3_000, 5_000, 10_000];

/**
 * Sends a file and answers the id of its upload.
 *
 * @param onprogress hears how many bytes are there
 */
export function sendFile(file: File, onprogress: (bytes: number) => void, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(file, {
      endpoint: address("api/uploads"),
      chunkSize: PIECE_BYTES,
      retryDelays: PAUSES_MS,
      metadata: { filename: file.name, filetype: file.type },
      headers: csrfHeaders(),
      removeFingerprintOnSuccess: true,
      onProgress: (sent) => onprogress(sent),
      onError: (thrown) => reject(told(thrown)),
      onSuccess: () => resolve(upload.url?.split("/").pop() ?? ""),
    });
    signal.addEventListener("abort", () => {
      void upload.abort(true).catch(() => undefined);
      reject(new DOMException("", "AbortError"));
    });
    void upload.findPreviousUploads().then(([begun]) => {
      if (begun) upload.resumeFromPreviousUpload(begun);
      upload.start();
    }, reject);
  });
}

/** What the server said of it, in its own words. */
function told(thrown: Error): Error {
  const body = thrown instanceof DetailedError ? thrown.originalResponse?.getBody() : undefined;
  if (!body) return thrown;
  try {
    return new Problem(JSON.parse(body) as ProblemDocument);
  } catch {
    return new Problem(asProblem(thrown));
  }
}
