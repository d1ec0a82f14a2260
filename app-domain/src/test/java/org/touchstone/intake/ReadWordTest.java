package org.touchstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReadWordTest {

    @Test
    void titleBecomesTheHeadlineAndStandsOnTopOnce() throws Unreadable {
        Extracted read = read(WordPapers.p("Title", "Harbour reopens") + WordPapers.p("The harbour reopened on Monday.")
                + WordPapers.p("Heading1", "What comes next") + WordPapers.p("Nobody knows."));

        assertThat(read.details().headline()).isEqualTo("Harbour reopens");
        assertThat(read.text()).isEqualTo(
                "Harbour reopens\n\nThe harbour reopened on Monday.\n\nWhat comes next\n\nNobody knows.");
    }

    @Test
    void trackedChangesReadAsAccepted() throws Unreadable {
        Extracted read = read("<w:p><w:r><w:t xml:space=\"preserve\">The council voted </w:t></w:r>"
                + "<w:del><w:r><w:delText>nine</w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>eleven</w:t></w:r></w:ins>"
                + "<w:moveFrom><w:r><w:t> moved away</w:t></w:r></w:moveFrom>"
                + "<w:moveTo><w:r><w:t xml:space=\"preserve\"> to"
                        + " two</w:t></w:r></w:moveTo><w:r><w:t>.</w:t></w:r></w:p>");

        assertThat(read.text()).isEqualTo("The council voted eleven to two.");
    }

    @Test
    void aDeletedParagraphMarkJoinsTwoParagraphs() throws Unreadable {
        Extracted read = read("<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r>"
                + "<w:t xml:space=\"preserve\">One </w:t></w:r></w:p>" + WordPapers.p("sentence."));

        assertThat(read.text()).isEqualTo("One sentence.");
    }

    @Test
    void textBoxesAreReadOnceAndFieldCodesAreNot() throws Unreadable {
        String box = "<w:txbxContent>" + WordPapers.p("In a box.") + "</w:txbxContent>";
        Extracted read = read("<w:p><w:r><w:t>Before the box.</w:t><mc:AlternateContent><mc:Choice Requires=\"wps\">"
                + "<w:drawing><wps:wsp><wps:txbx>" + box
                        + "</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict>"
                + "<v:textbox>" + box + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
                + "<w:r><w:instrText> PAGE </w:instrText></w:r></w:p>" + WordPapers.p("After it."));

        assertThat(read.text()).isEqualTo("Before the box.\n\nIn a box.\n\nAfter it.");
    }

    @Test
    void hiddenTextIsLeftOutAndCaptionsAreKeptApart() throws Unreadable {
        Extracted read = read("<w:p><w:r><w:t>Shown</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>"
                + " hidden</w:t></w:r></w:p>"
                + WordPapers.p("Caption", "The pier in 1950"));

        assertThat(read.text()).isEqualTo("Shown");
        assertThat(read.captions()).containsExactly("The pier in 1950");
    }

    @Test
    void rowsOfShortCellsAreLinesAndTabsAndBreaksAreKept() throws Unreadable {
        Extracted read = read("<w:p><w:r><w:t>One</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r></w:p>"
                + "<w:tbl><w:tr><w:tc>" + WordPapers.p("Boats") + "</w:tc><w:tc>" + WordPapers.p("12")
                        + "</w:tc></w:tr></w:tbl>");

        assertThat(read.text()).isEqualTo("One two\nthree\n\nBoats\t12");
    }

    @Test
    void commentsAndFootnotesAreLeadsAtTheirSentence() throws Unreadable {
        byte[] bytes = WordPapers.withBody(WordPapers.p("First 😀 paragraph.")
                + "<w:p><w:r><w:t xml:space=\"preserve\">It cost </w:t></w:r><w:commentRangeStart w:id=\"7\"/>"
                + "<w:r><w:t>$4m</w:t></w:r><w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r>"
                + "<w:r><w:t>.</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>")
                .part("word/comments.xml", "<w:comments " + WordPapers.NAMESPACES
                        + "><w:comment w:id=\"7\" w:author=\"Ann Lee\">" + WordPapers.p("Says the budget, p. 3")
                        + "</w:comment></w:comments>")
                .part("word/footnotes.xml", "<w:footnotes " + WordPapers.NAMESPACES
                        + "><w:footnote w:id=\"0\" w:type=\"separator\">" + WordPapers.p("-") + "</w:footnote>"
                        + "<w:footnote w:id=\"2\">" + WordPapers.p("Town budget 2024") + "</w:footnote></w:footnotes>")
                .bytes();

        Extracted read = new ReadHere().read(Incoming.file(bytes, "a.docx", ""), Progress.NONE);

        assertThat(read.text()).isEqualTo("First 😀 paragraph.\n\nIt cost $4m.");
        assertThat(read.leads()).containsExactly(
                new Lead("Says the budget, p. 3", "Ann Lee", place(read, "$4m"), Lead.Kind.COMMENT),
                new Lead("Town budget 2024", "", place(read, "."), Lead.Kind.NOTE));
    }

    @Test
    void documentPropertiesTellWhatTheTextDoesNot() throws Unreadable {
        byte[] bytes = WordPapers.withBody(WordPapers.p("A first line that ends like a sentence."))
                .part("docProps/core.xml", "<p xmlns:dc=\"d\" xmlns:t=\"t\"><dc:title>Harbour reopens</dc:title>"
                        + "<dc:creator>Ann Lee</dc:creator><dc:language>en-GB</dc:language>"
                        + "<t:created>2024-05-06T22:00:00Z</t:created></p>")
                .part("docProps/app.xml", "<P><Company>Marlow Bay Courier</Company></P>").bytes();

        Details details = new ReadHere().read(Incoming.file(bytes, "a.docx", ""), Progress.NONE).details();

        assertThat(details.headline()).isEqualTo("Harbour reopens");
        assertThat(details.byline()).isEqualTo("Ann Lee");
        assertThat(details.publisher()).isEqualTo("Marlow Bay Courier");
        assertThat(details.language()).isEqualTo("en-GB");
        assertThat(details.published()).contains(LocalDate.of(2024, 5, 6));
    }

    private static int place(Extracted read, String words) {
        int at = words.equals(".") ? read.text().lastIndexOf('.') : read.text().indexOf(words);
        return read.text().codePointCount(0, at);
    }

    private static Extracted read(String body) throws Unreadable {
        return new ReadHere().read(Incoming.file(WordPapers.withBody(body).bytes(), "a.docx", ""), Progress.NONE);
    }
}
