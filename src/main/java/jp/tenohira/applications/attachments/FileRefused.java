package jp.tenohira.applications.attachments;

import jp.tenohira.core.Text;
import jp.tenohira.ui.fields.Sizes;

/** Why a file is not taken, with the words for whoever sent it. */
public sealed interface FileRefused {

    Text message();

    /** There is nothing in it. */
    record Empty(String name) implements FileRefused {
        @Override
        public Text message() {
            return Text.of("「%s」は中身が空です。別のファイルを選んでください。", "“%s” is empty. Please choose another file.")
                    .formatted(name);
        }
    }

    /** It is larger than {@link Attachments#MOST_BYTES}. */
    record TooLarge(String name, long size) implements FileRefused {
        @Override
        public Text message() {
            var most = Sizes.text(Attachments.MOST_BYTES);
            return Text.of("「%s」は%sです。%s以下のファイルを選んでください。", "“%s” has %s. Please choose a file of at most %s.")
                    .formatted(name, Sizes.text(size), most);
        }
    }

    /** Its content is none of PDF, JPEG, PNG and HEIC. */
    record NotTaken(String name) implements FileRefused {
        @Override
        public Text message() {
            return Text.of(
                            "「%s」は受け付けられない種類のファイルです。PDF、JPEG、PNG、HEICのいずれかを選んでください。",
                            "“%s” is not a kind of file we can take. Please choose a PDF, JPEG, PNG or HEIC file.")
                    .formatted(name);
        }
    }

    /** Its name claims another kind than its content is. */
    record Mislabelled(String name, String found) implements FileRefused {
        @Override
        public Text message() {
            return Text.of(
                            "「%s」は名前と中身の種類が違います（中身は%s）。元のファイルをそのまま選んでください。",
                            "The name of “%s” does not fit its content, which is %s. Please choose the original file.")
                    .formatted(name, found);
        }
    }

    /** It would unfold to far more than anybody can look at. */
    record Unfolds(String name) implements FileRefused {
        @Override
        public Text message() {
            return Text.of(
                            "「%s」は展開すると大きすぎるため受け付けられません。画像を小さくするか、撮り直してください。",
                            "“%s” unfolds to too large a document. Please make the image smaller or take it again.")
                    .formatted(name);
        }
    }

    /** The question has as many files as it may have. */
    record TooMany(int most) implements FileRefused {
        @Override
        public Text message() {
            return Text.of(
                            "添付できるファイルは%s件までです。不要なファイルを取り消してから追加してください。",
                            "At most %s files can be attached. Please remove one before adding another.")
                    .formatted(most);
        }
    }
}
