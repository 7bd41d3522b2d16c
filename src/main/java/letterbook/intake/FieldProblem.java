package letterbook.intake;

/**
 * What is wrong with one field of a request.
 *
 * @param field its path, for example {@code address.country}; a header or parameter by its name
 * @param problem what is wrong, in words
 * @param fix what to send instead, in words
 */
record FieldProblem(String field, String problem, String fix) {}
