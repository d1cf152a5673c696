package org.dirsync.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderFilterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/gal",
                "/gal/entry",
                "/gal/gal.csv",
                "/gal/gal.vcf",
                "/account",
                "/logout",
                "/preferences",
                "/assets/dirsync.css",
                "/api/gal",
                "/api/account",
                "/api/account/password",
                "/api/postoffices/NORTHWIND/HQ/gal"
            })
    void readersReachTheAddressListAndTheirAccount(String path) {
        assertThat(ReaderFilter.isForReaders(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/picture",
                "/events",
                "/metrics",
                "/addresses/NORTHWIND/HQ",
                "/gal/later",
                "/api",
                "/api/accounts",
                "/api/gal/who-lacks",
                "/api/postoffices",
                "/api/postoffices/NORTHWIND/HQ",
                "/api/postoffices/NORTHWIND/HQ/addresses",
                "/api/postoffices/NORTHWIND/HQ/gal/more",
                "/api/postoffices/NORTHWIND/HQ/x/gal",
                "/api/journal"
            })
    void readersReachNothingElse(String path) {
        assertThat(ReaderFilter.isForReaders(path)).isFalse();
    }
}
