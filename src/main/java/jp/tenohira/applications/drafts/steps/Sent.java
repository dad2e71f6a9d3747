package jp.tenohira.applications.drafts.steps;

import java.util.List;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/**
 * A page of the journey as it was sent.
 *
 * @param typed the fields, those of the page's machinery included
 * @param files the files by field, without the empty ones a browser sends for an untouched field
 */
record Sent(MultiValueMap<String, String> typed, Map<String, List<MultipartFile>> files) {

    static Sent of(MultiValueMap<String, String> typed, MultiValueMap<String, MultipartFile> files) {
        var chosen = new LinkedMultiValueMap<String, MultipartFile>();
        files.forEach((name, list) -> list.stream()
                .filter(file -> !file.isEmpty()
                        || (file.getOriginalFilename() != null
                                && !file.getOriginalFilename().isEmpty()))
                .forEach(file -> chosen.add(name, file)));
        return new Sent(typed, chosen);
    }

    /** What the page's own machinery sent: seen, back, remove, more, later. */
    String own(String name) {
        var value = typed.getFirst(name);
        return value == null ? "" : value;
    }

    boolean has(String name) {
        return typed.containsKey(name);
    }
}
