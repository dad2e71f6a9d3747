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
            return Text.of(
                    "「" + name + "」は中身が空です。別のファイルを選んでください。", "“" + name + "” is empty. Please choose another file.");
        }
    }

    /** It is larger than {@link Attachments#MOST_BYTES}. */
    record TooLarge(String name, long size) implements FileRefused {
        @Override
        public Text message() {
            var most = Sizes.text(Attachments.MOST_BYTES);
            return Text.of(
                    "「" + name + "」は" + Sizes.text(size) + "です。" + most + "以下のファイルを選んでください。",
                    "“" + name + "” has " + Sizes.text(size) + ". Please choose a file of at most " + most + ".");
        }
    }

    /** Its content is none of PDF, JPEG, PNG and HEIC. */
    record NotTaken(String name) implements FileRefused {
        @Override
        public Text message() {
            return Text.of(
                    "「" + name + "」は受け付けられない種類のファイルです。PDF、JPEG、PNG、HEICのいずれかを選んでください。",
                    "“" + name + "” is not a kind of file we can take. Please choose a PDF, JPEG, PNG or HEIC file.");
        }
    }

    /** Its name claims another kind than its content is. */
    record Mislabelled(String name, String found) implements FileRefused {
        @Override
        public Text message() {
            return Text.of(
                    "「" + name + "」は名前と中身の種類が違います（中身は" + found + "）。元のファイルをそのまま選んでください。",
                    "The name of “" + name + "” does not fit its content, which is " + found
                            + ". Please choose the original file.");
        }
    }

    /** It would unfold to far more than anybody can look at. */
    record Unfolds(String name) implements FileRefused {
        @Override
        public Text message() {
            return Text.of(
                    "「" + name + "」は展開すると大きすぎるため受け付けられません。画像を小さくするか、撮り直してください。",
                    "“" + name + "” unfolds to too large a document. Please make the image smaller or take it again.");
        }
    }

    /** The question has as many files as it may have. */
    record TooMany(int most) implements FileRefused {
        @Override
        public Text message() {
            return Text.of(
                    "添付できるファイルは" + most + "件までです。不要なファイルを取り消してから追加してください。",
                    "At most " + most + " files can be attached. Please remove one before adding another.");
        }
    }
}
