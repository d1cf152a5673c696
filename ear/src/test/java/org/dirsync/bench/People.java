package org.dirsync.bench;

import java.util.List;
import java.util.Random;

/**
 * People as an organization has them, as CSV with the attribute names of LDAP, about 130 bytes
 * each. The same index gives the same person, whatever the list's size.
 */
final class People {

    private static final String HEADER =
            "uid,cn,sn,givenName,mail,telephoneNumber,title,departmentNumber,l,employeeNumber\n";
    private static final List<String> GIVEN =
            list(
                    "Aiko|Åsa|Björn|Chloé|Dmitri|Élodie|Fatima|Grzegorz|Hüseyin|Ingrid|"
                            + "Jürgen|Kjell|Łukasz|María|Nuño|Oğuz|Päivi|Raúl|Søren|Thúy|Václav|"
                            + "Xóchitl|Zoë|Anna|James|Olga|Priya|太郎|美咲|Иван|Мария|Γιώργος");
    private static final List<String> FAMILY =
            list(
                    "Müller|Schröder|Nowak|Łuczak|Jørgensen|Åkesson|García|Gonçalves|"
                            + "Lefèvre|D'Angelo|O'Brien|Ivanov|Dvořák|Horváth|Yılmaz|Papadopoulos|"
                            + "Nguyễn|Tanaka|Wang|Kim|Singh|Smith|van-den-Berg|de-la-Cruz|"
                            + "Þórðardóttir|Bērziņš|山田|鈴木|Петров");
    private static final List<String> TITLE =
            list(
                    "Engineer|Senior Engineer|Sales Manager|Account Executive|Buchhalter|"
                            + "Chef de projet|HR Partner|Legal Counsel|Professor|IT Support|Director|"
                            + "Técnico|Analyst|Logistics Planner|Product Owner|Översättare");
    private static final List<String> DEPARTMENT =
            list(
                    "Research|Sales EMEA|Finance|Human Resources|IT Operations|Legal|"
                            + "Manufacturing|Logistics|Entwicklung|Direction générale|Qualité|"
                            + "Marketing|Support");
    private static final List<String> CITY =
            list("Zürich|München|København|Kraków|London|東京|İstanbul|Αθήνα");
    private static final List<String> SITE = list("zrh|muc|cph|krk|lon|tyo|ist|ath");

    private People() {}

    private static List<String> list(String values) {
        return List.of(values.split("\\|", -1));
    }

    /** The persons from one index up to another. */
    static String csv(int from, int to) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = from; i < to; i++) {
            row(csv, i, 0);
        }
        return csv.toString();
    }

    /** Some of all persons, spread evenly, with another title and phone in every round. */
    static String changed(int all, int some, int round) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int j = 0; j < some; j++) {
            row(csv, (int) ((long) j * all / some), round);
        }
        return csv.toString();
    }

    private static void row(StringBuilder csv, int index, int round) {
        Random random = new Random(42L * 1_000_003 + index);
        String given = any(GIVEN, random);
        String family = any(FAMILY, random);
        int city = random.nextInt(CITY.size());
        int line = random.nextInt(1_000);
        int phone = (random.nextInt(10_000) + round) % 10_000;
        String title = any(TITLE, random);
        csv.append("p%07d,".formatted(index))
                .append(given)
                .append(' ')
                .append(family)
                .append(',')
                .append(family)
                .append(',')
                .append(given)
                .append(',')
                .append(local(given))
                .append(local(family))
                .append(index)
                .append('@')
                .append(SITE.get(city))
                .append(".example.com,")
                .append("+%d %03d %04d,".formatted(40 + city, line, phone))
                .append(round > 0 ? "Lead " : "")
                .append(title)
                .append(',')
                .append(any(DEPARTMENT, random))
                .append(',')
                .append(CITY.get(city))
                .append(',')
                .append(100_000 + index)
                .append('\n');
    }

    private static String local(String name) {
        String plain = name.replaceAll("[^A-Za-z]", "");
        return plain.isEmpty() ? "" : plain + ".";
    }

    private static String any(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
