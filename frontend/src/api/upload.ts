import { bearer } from './bearer';
import { meansExpired, standardHeaders } from './fetch';
import { noAnswer, parseProblem, ProblemError } from './problem';
import { sessionGate } from './session-gate';

interface Upload {
  /** The address that takes the file as the multipart field `file`. */
  url: string;
  file: File;
  /** Form fields that travel before the file. */
  fields?: Readonly<Record<string, string | undefined>>;
  /** Told between 0 and 1 while bytes leave. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

async function send({
  url,
  file,
  fields = {},
  onProgress,
  signal,
}: Upload): Promise<{ status: number; body: string }> {
  const signed = await bearer.headers();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    for (const [name, value] of Object.entries({ ...standardHeaders('POST'), ...signed })) {
      request.setRequestHeader(name, value);
    }
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    });
    request.addEventListener('load', () =>
      resolve({ status: request.status, body: request.responseText }),
    );
    request.addEventListener('error', () => reject(noAnswer(undefined)));
    request.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    signal?.addEventListener('abort', () => request.abort());
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) if (value) form.append(name, value);
    form.append('file', file);
    request.send(form);
  });
}

/** Sends one file and tells how far it is; `fetch` cannot. Throws {@link ProblemError}. */
export async function uploadFile<T>(upload: Upload): Promise<T> {
  let answer = await send(upload);
  if (meansExpired(answer.status, upload.url) && (await sessionGate.wait())) {
    answer = await send(upload);
  }
  if (answer.status < 200 || answer.status > 299) {
    throw new ProblemError(parseProblem(answer.status, answer.body));
  }
  return JSON.parse(answer.body) as T;
}
