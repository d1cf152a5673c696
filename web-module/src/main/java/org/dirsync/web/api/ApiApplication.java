package org.dirsync.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The JSON API at {@code /dirsync/api}. */
@ApplicationPath("/api")
public class ApiApplication extends Application {}
