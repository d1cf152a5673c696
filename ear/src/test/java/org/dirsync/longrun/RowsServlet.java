package org.dirsync.longrun;

import jakarta.annotation.Resource;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Counts the rows of every table, from inside the server: nobody else can read the database while
 * it runs. Deployed beside the product by the long run, never with it.
 */
@WebServlet("/rows")
public class RowsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Resource(lookup = "java:jboss/datasources/DirsyncDS")
    private transient DataSource database;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setContentType("text/plain;charset=UTF-8");
        PrintWriter out = response.getWriter();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                out.println(table + "=" + number(statement, "SELECT COUNT(*) FROM " + table));
            }
            out.println("RUNS=" + number(statement, "SELECT COALESCE(MAX(id), 0) FROM run"));
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found =
                statement.executeQuery(
                        "SELECT t.tablename FROM sys.systables t"
                                + " JOIN sys.sysschemas s ON s.schemaid = t.schemaid"
                                + " WHERE t.tabletype = 'T' AND s.schemaname = CURRENT SCHEMA"
                                + " AND t.tablename NOT LIKE '%schema_history'")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    /** Without waiting for whoever writes. */
    private static long number(Statement statement, String select) throws SQLException {
        try (ResultSet found = statement.executeQuery(select + " WITH UR")) {
            found.next();
            return found.getLong(1);
        }
    }
}
