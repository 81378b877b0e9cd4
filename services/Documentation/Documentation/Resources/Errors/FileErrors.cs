using SkillsHub.Domain;

namespace SkillsHub.Documentation.Resources.Errors;

internal sealed record FileNotFound() : Error(ErrorKind.NotFound, "file.not-found", "The resource has no such file.");

internal sealed record FileIsEmpty() : Error(ErrorKind.Unprocessable, "file.empty", "The file is empty.")
{
    public override string Field => "file";
}

internal sealed record FileTooLarge(long Limit) : Error(ErrorKind.TooLarge, "file.too-large", $"A file has at most {Limit / (1024 * 1024)} MiB.")
{
    public override string Field => "file";

    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>(StringComparer.Ordinal) { ["limit"] = Limit };
}

internal sealed record FileTypeNotTaken(string? Declared, IReadOnlyList<string> Taken) : Error(
    ErrorKind.UnsupportedContent, "file.type-not-taken", $"Files of type {Declared ?? "unknown"} are not taken.")
{
    public override string Field => "file";

    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>(StringComparer.Ordinal) { ["declared"] = Declared, ["taken"] = Taken };
}

internal sealed record FileTypeMismatch(string Declared) : Error(
    ErrorKind.UnsupportedContent, "file.type-mismatch", $"The file is declared as {Declared}, but its content is not.")
{
    public override string Field => "file";

    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>(StringComparer.Ordinal) { ["declared"] = Declared };
}

internal sealed record FilePartMissing() : Error(ErrorKind.Invalid, "file.missing", "The form has no file in a field named file.")
{
    public override string Field => "file";
}
