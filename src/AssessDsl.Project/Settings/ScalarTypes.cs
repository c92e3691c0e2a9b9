using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Project.Files;

namespace AssessDsl.Project.Settings;

/// <summary>Any string.</summary>
internal sealed class TextType : SettingType<string>
{
    public override string Description => "a string";

    public override bool TryRead(JsonSyntax syntax, SettingReader reader, out string value)
    {
        value = syntax.Text;
        return syntax.Kind == JsonTokenType.String || Mismatch(syntax, reader, out _);
    }

    public override void WriteSchema(Utf8JsonWriter writer) => writer.WriteString("type", "string");
}

/// <summary>A path as it is written, for what is relative to the project folder wherever it is set.</summary>
internal sealed class WrittenPathType : SettingType<string>
{
    public override string Description => "a path";

    public override bool TryRead(JsonSyntax syntax, SettingReader reader, out string value)
    {
        value = syntax.Text;
        return (syntax.Kind == JsonTokenType.String && value.Length > 0 && !value.Contains('\0', StringComparison.Ordinal))
            || Mismatch(syntax, reader, out _);
    }

    public override void WriteSchema(Utf8JsonWriter writer)
    {
        writer.WriteString("type", "string");
        writer.WriteNumber("minLength", 1);
    }
}

/// <summary>A path, relative to the folder of the file that it stands in.</summary>
internal sealed class PathType : SettingType<string>
{
    private static readonly WrittenPathType s_written = new();

    public override string Description => s_written.Description;

    public override bool TryRead(JsonSyntax syntax, SettingReader reader, out string value)
    {
        var isPath = s_written.TryRead(syntax, reader, out value);
        value = isPath ? Path.GetFullPath(value, reader.Folder) : "";
        return isPath;
    }

    public override void WriteSchema(Utf8JsonWriter writer) => s_written.WriteSchema(writer);
}

/// <summary>The path of a file or folder that has to be there, relative to the folder of the file that it stands in.</summary>
internal sealed class NamedPathType : SettingType<NamedPath>
{
    private static readonly PathType s_path = new();

    public override string Description => s_path.Description;

    public override bool TryRead(JsonSyntax syntax, SettingReader reader, out NamedPath value)
    {
        var isPath = s_path.TryRead(syntax, reader, out var path);
        value = new(path, reader.LocationOf(syntax.Span));
        return isPath;
    }

    public override void WriteSchema(Utf8JsonWriter writer) => s_path.WriteSchema(writer);
}

/// <summary>A pattern of paths.</summary>
internal sealed class GlobType : SettingType<Glob>
{
    public override string Description => "a glob";

    public override bool TryRead(JsonSyntax syntax, SettingReader reader, out Glob value)
    {
        value = null!;
        if (syntax.Kind != JsonTokenType.String || syntax.Text.Length == 0)
            return Mismatch(syntax, reader, out _);
        if (syntax.Text.Split('/', '\\').Contains("..", StringComparer.Ordinal))
        {
            reader.Invalid(syntax.Span, "A glob chooses among the files of the project, and cannot lead up with '..'.");
            return false;
        }
        value = new(syntax.Text, reader.LocationOf(syntax.Span)) { IsInherited = reader.IsExtended };
        return true;
    }

    public override void WriteSchema(Utf8JsonWriter writer)
    {
        writer.WriteString("type", "string");
        writer.WriteNumber("minLength", 1);
    }
}

/// <summary>The full name of a scale; whether there is such a one is known only when the project is compiled.</summary>
internal sealed class ScaleNameType : SettingType<ScaleName>
{
    public override string Description => "a scale's name";

    public override bool TryRead(JsonSyntax syntax, SettingReader reader, out ScaleName value)
    {
        value = new(syntax.Text, reader.LocationOf(syntax.Span));
        return syntax.Kind == JsonTokenType.String || Mismatch(syntax, reader, out _);
    }

    public override void WriteSchema(Utf8JsonWriter writer) => writer.WriteString("type", "string");
}

/// <summary>A date as the language has them, such as <c>2025-01-17</c>.</summary>
internal sealed class DateType : SettingType<PartialDate>
{
    public override string Description => "a date such as \"2025-01-17\"";

    public override bool TryRead(JsonSyntax syntax, SettingReader reader, out PartialDate value)
    {
        value = default;
        return (syntax.Kind == JsonTokenType.String && PartialDate.TryParse(syntax.Text, out value)) || Mismatch(syntax, reader, out value);
    }

    public override void WriteSchema(Utf8JsonWriter writer) => writer.WriteString("type", "string");
}

/// <summary>True or false.</summary>
internal sealed class SwitchType : SettingType<bool>
{
    public override string Description => "true or false";

    public override bool TryRead(JsonSyntax syntax, SettingReader reader, out bool value)
    {
        value = syntax.Kind == JsonTokenType.True;
        return value || syntax.Kind == JsonTokenType.False || Mismatch(syntax, reader, out value);
    }

    public override void WriteSchema(Utf8JsonWriter writer) => writer.WriteString("type", "boolean");
}

/// <summary>A whole number between two bounds.</summary>
internal sealed class NumberType(int minimum, int maximum) : SettingType<int>
{
    public override string Description =>
        minimum == maximum ? $"{minimum}" : $"a whole number from {minimum} to {maximum}";

    public override bool TryRead(JsonSyntax syntax, SettingReader reader, out int value)
    {
        if (syntax.Kind == JsonTokenType.Number
            && int.TryParse(syntax.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)
            && value >= minimum && value <= maximum)
            return true;
        return Mismatch(syntax, reader, out value);
    }

    public override void WriteSchema(Utf8JsonWriter writer)
    {
        writer.WriteString("type", "integer");
        writer.WriteNumber("minimum", minimum);
        writer.WriteNumber("maximum", maximum);
    }
}

/// <summary>A number between the bounds of a rule's threshold.</summary>
internal sealed class ThresholdType(RuleThreshold threshold) : SettingType<decimal>
{
    public override string Description => string.Create(
        CultureInfo.InvariantCulture, $"a {(threshold.IsWhole ? "whole " : "")}number from {threshold.Least} to {threshold.Most}");

    public override bool TryRead(JsonSyntax syntax, SettingReader reader, out decimal value)
    {
        value = 0;
        return (syntax.Kind == JsonTokenType.Number
            && decimal.TryParse(syntax.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && value >= threshold.Least && value <= threshold.Most
            && (!threshold.IsWhole || decimal.IsInteger(value))) || Mismatch(syntax, reader, out value);
    }

    public override void WriteSchema(Utf8JsonWriter writer)
    {
        writer.WriteString("type", threshold.IsWhole ? "integer" : "number");
        writer.WriteNumber("minimum", threshold.Least);
        writer.WriteNumber("maximum", threshold.Most);
    }
}

/// <summary>One of a few names.</summary>
internal sealed class ChoiceType<T>(ImmutableArray<(string Name, T Value)> choices) : SettingType<T>
{
    public override string Description => "one of " + string.Join(", ", choices.Select(choice => choice.Name));

    public override bool TryRead(JsonSyntax syntax, SettingReader reader, out T value)
    {
        foreach (var choice in choices)
        {
            value = choice.Value;
            if (syntax.Kind == JsonTokenType.String && syntax.Text == choice.Name)
                return true;
        }
        return Mismatch(syntax, reader, out value!);
    }

    public override void WriteSchema(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("enum");
        foreach (var choice in choices)
            writer.WriteStringValue(choice.Name);
        writer.WriteEndArray();
    }
}
