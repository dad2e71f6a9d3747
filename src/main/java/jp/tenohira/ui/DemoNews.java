package jp.tenohira.ui;

import jp.tenohira.core.Lang;

/** What the demo is busy with, said in the band above the pages of staff. */
public interface DemoNews {

    /** Empty when it is busy with nothing. */
    String now(Lang lang);
}
