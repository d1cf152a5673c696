package org.dirsync.dispatch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The files in which WildFly keeps the {@linkplain Timers timers}. One that was being written when
 * the node died is no timer any more, but WildFly logs its failure with a stack trace at every look
 * at the timers (WFLYEJB0029), for good. It is deleted; the schedules make the timer anew.
 */
final class TimerFiles {

    private static final System.Logger LOG = System.getLogger(TimerFiles.class.getName());

    private static final String OURS = "*.dirsync-ejb.Timers";

    private TimerFiles() {}

    /**
     * Deletes the broken ones.
     *
     * @param data the server's directory of data
     */
    static void deleteBroken(Path data) {
        Path timers = data.resolve("timer-service-data");
        if (!Files.isDirectory(timers)) {
            return; // another server, or another store
        }
        try (DirectoryStream<Path> ours = Files.newDirectoryStream(timers, OURS)) {
            for (Path directory : ours) {
                deleteBrokenIn(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the timers' files cannot be read", e);
        }
    }

    private static void deleteBrokenIn(Path directory) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.xml")) {
            for (Path file : files) {
                if (isBroken(file)) {
                    Files.delete(file);
                    LOG.log(
                            System.Logger.Level.INFO,
                            "{0} was half-written when the server died and was deleted; the schedule"
                                    + " makes its timer anew.",
                            file.getFileName());
                }
            }
        }
    }

    private static boolean isBroken(Path file) throws IOException {
        XMLInputFactory readers = XMLInputFactory.newDefaultFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader reader = readers.createXMLStreamReader(in);
            while (reader.hasNext()) {
                reader.next();
            }
            reader.close();
            return false;
        } catch (XMLStreamException broken) {
            return true;
        }
    }
}
