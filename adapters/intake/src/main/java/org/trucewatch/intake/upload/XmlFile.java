package org.trucewatch.intake.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.trucewatch.model.Defect;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/// XML that speaks for itself: a file that declares a DOCTYPE could reach for others, or grow without end.
final class XmlFile {
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final int DEEPEST = 64;
    private static final int MOST_ELEMENTS = 200_000;

    private XmlFile() {}

    static void check(byte[] content) throws Bad {
        try {
            var source = new InputSource(new ByteArrayInputStream(content));
            source.setEncoding("UTF-8"); // what it says of itself could be read as something else
            parser().parse(source, new Counting());
        } catch (TooMuch much) {
            throw new Bad("file-too-deep", "The XML has more than 64 levels or 200,000 elements; hand in parts of it.");
        } catch (SAXParseException wrong) {
            throw told(wrong);
        } catch (SAXException | IOException broken) {
            throw Bad.broken("The XML");
        }
    }

    private static Bad told(SAXParseException wrong) {
        if (String.valueOf(wrong.getMessage()).contains("DOCTYPE"))
            return new Bad(
                    "xml-doctype", "The XML declares a DOCTYPE, which can reach for other files; hand it in without.");
        return new Bad(
                "file-broken",
                "The XML cannot be read in line %d; copy it again, or put it into a ZIP file as it is."
                        .formatted(Math.max(1, wrong.getLineNumber())));
    }

    private static SAXParser parser() throws SAXException {
        try {
            var factory = SAXParserFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setXIncludeAware(false);
            factory.setNamespaceAware(true);
            var parser = factory.newSAXParser();
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return parser;
        } catch (ParserConfigurationException absent) {
            throw new Defect("this Java reads no XML without a DOCTYPE: " + absent.getMessage());
        }
    }

    private static final class TooMuch extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Counting extends DefaultHandler {
        private int depth;
        private int elements;

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
            if (++depth > DEEPEST || ++elements > MOST_ELEMENTS) throw new TooMuch();
        }

        @Override
        public void endElement(String uri, String local, String name) {
            depth--;
        }

        /// A file that asks for another is given none.
        @Override
        public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
            throw new TooMuch();
        }

        @Override
        public void fatalError(SAXParseException wrong) throws SAXException {
            throw wrong;
        }
    }
}
