package jp.tenohira.assistant.outputs;

import java.util.List;

/** Texts the current city has published. Other parts of the desk say what they know of. */
public interface PublishedTexts {

    List<Work> works();
}
