package org.trucewatch.cli;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// As much of JSON Schema (2020-12) as `docs/judgement.schema.json` uses; a keyword it does not know is a finding.
record JsonSchema(JsonNode root) {
    private static final List<String> NO_RULE = List.of("$schema", "title", "$defs");

    List<String> findings(JsonNode value) {
        var findings = new ArrayList<String>();
        check(root, value, "", findings);
        return findings;
    }

    private void check(JsonNode schema, JsonNode value, String at, List<String> findings) {
        for (var rule : schema.properties())
            switch (rule.getKey()) {
                case "$ref" -> check(root.at(rule.getValue().asString().substring(1)), value, at, findings);
                case "type" -> {
                    if (!isType(value, rule.getValue().asString())) findings.add(at + ": not " + rule.getValue());
                }
                case "enum" -> {
                    if (rule.getValue().valueStream().noneMatch(value::equals))
                        findings.add(at + ": none of the words");
                }
                case "pattern" -> {
                    if (!java.util.regex.Pattern.compile(rule.getValue().asString())
                            .matcher(value.asString())
                            .find()) findings.add(at + ": " + value + " has another form");
                }
                case "required" ->
                    rule.getValue().forEach(key -> {
                        if (!value.has(key.asString())) findings.add(at + ": lacks " + key);
                    });
                case "items" -> {
                    for (int i = 0; i < value.size(); i++) check(rule.getValue(), value.get(i), at + "/" + i, findings);
                }
                case "anyOf" -> anyOf(rule.getValue(), value, at, findings);
                case "properties", "additionalProperties" -> {}
                default -> {
                    if (!NO_RULE.contains(rule.getKey())) findings.add("the schema says " + rule.getKey());
                }
            }
        if (value.isObject()) members(schema, value, at, findings);
    }

    private void members(JsonNode schema, JsonNode value, String at, List<String> findings) {
        var others = schema.path("additionalProperties");
        for (var member : value.properties()) {
            var known = schema.path("properties").path(member.getKey());
            var place = at + "/" + member.getKey();
            if (!known.isMissingNode()) check(known, member.getValue(), place, findings);
            else if (others.isObject()) check(others, member.getValue(), place, findings);
            else if (others.isBoolean() && !others.asBoolean()) findings.add(place + ": is not in the schema");
        }
    }

    private void anyOf(JsonNode schemas, JsonNode value, String at, List<String> findings) {
        for (var schema : schemas) {
            var own = new ArrayList<String>();
            check(schema, value, at, own);
            if (own.isEmpty()) return;
        }
        findings.add(at + ": fits none");
    }

    private static boolean isType(JsonNode value, String type) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> false;
        };
    }
}
