package jp.tenohira.packs.files;

import org.apache.poi.xslf.usermodel.XMLSlideShow;

/** Links in tables of numbers are as dark as the text around them; the line below them tells that they are links. */
final class Theme {

    private static final byte[] INK = {0x1A, 0x1A, 0x1A};

    private Theme() {}

    static void plainLinks(XMLSlideShow show) {
        var colours = show.getSlideMasters()
                .getFirst()
                .getTheme()
                .getXmlObject()
                .getThemeElements()
                .getClrScheme();
        for (var colour :
                new org.openxmlformats.schemas.drawingml.x2006.main.CTColor[] {colours.getHlink(), colours.getFolHlink()
                }) {
            if (colour.isSetSysClr()) {
                colour.unsetSysClr();
            }
            (colour.isSetSrgbClr() ? colour.getSrgbClr() : colour.addNewSrgbClr()).setVal(INK);
        }
    }
}
