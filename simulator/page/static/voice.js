// A voice message, recorded with the machine's microphone.

/** Begin to record; returns `stop()`, which gives what was said. Rejects where there is no microphone to use. */
export async function record() {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const recorder = new MediaRecorder(stream);
  const parts = [];
  recorder.addEventListener("dataavailable", ({ data }) => parts.push(data));
  const stopped = new Promise((resolve) => recorder.addEventListener("stop", resolve));
  recorder.start();
  return async () => {
    if (recorder.state !== "inactive") recorder.stop();
    await stopped;
    for (const track of stream.getTracks()) track.stop();
    return new File(parts, "voice.oga", { type: recorder.mimeType });
  };
}
