package org.dirsync.web.addresses;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dirsync.addresses.GalQuery;
import org.dirsync.addresses.GlobalList;
import org.dirsync.files.CsvStyle;
import org.dirsync.files.FileFormat;
import org.dirsync.imports.AddressFiles;
import org.dirsync.usecase.InvalidException;
import org.dirsync.web.page.Form;
import org.dirsync.web.page.PageServlet;

/**
 * The global address list of a postoffice as a file. It is written whole before any of it is sent,
 * so that a failure is an error and never a shorter list.
 */
@WebServlet({"/gal/gal.csv", "/gal/gal.ldif", "/gal/gal.vcf", "/gal/gal.txt"})
public class GalExport extends PageServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient AddressFiles files;
    @Inject private transient GlobalList list;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String view = Form.of(request).value("view");
        if (view.isEmpty()) {
            throw new InvalidException("view", "name the postoffice whose list is wanted");
        }
        CsvStyle style = CsvStyle.named(request.getParameter("csv"));
        list.search(view, GalQuery.ALL, null, 1); // an unknown name is refused
        String path = request.getServletPath();
        String extension = path.substring(path.lastIndexOf('.') + 1);
        Path file = Files.createTempFile("dirsync-", null);
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                FileFormat format = format(extension);
                files.exportGal(view, format, format == FileFormat.CSV ? style.on(out) : out);
            }
            response.setContentType(type(extension) + ";charset=UTF-8");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"%s-gal.%s\""
                            .formatted(view.replace('/', '-'), extension));
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static FileFormat format(String extension) {
        return switch (extension) {
            case "csv" -> FileFormat.CSV;
            case "ldif" -> FileFormat.LDIF;
            case "vcf" -> FileFormat.VCARD;
            default -> FileFormat.IMPORT;
        };
    }

    private static String type(String extension) {
        return switch (extension) {
            case "csv" -> "text/csv";
            case "ldif" -> "text/x-ldif";
            case "vcf" -> "text/vcard";
            default -> "text/plain";
        };
    }
}
