using System.Globalization;

namespace SkillsHub.Portal.Components.Forms;

/// <summary>What a form sent; empty when the page was only asked for.</summary>
public sealed class FormInput(HttpContext context)
{
    private readonly IFormCollection? _form = HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType ? context.Request.Form : null;

    /// <summary>Nothing was sent.</summary>
    public static FormInput None { get; } = new(new DefaultHttpContext());

    public bool IsSent => _form is not null;

    /// <summary>Which of the page's forms it was.</summary>
    public string Action => this["action"] ?? "";

    public string? this[string name] => _form?[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    public IEnumerable<string> Names => _form?.Keys ?? [];

    public IReadOnlyList<string> All(string name) => _form is null ? [] : [.. _form[name].OfType<string>()];

    /// <summary>A whole number; null when it is none, which the service then refuses.</summary>
    public int? Number(string name) => Whole(this[name]);

    /// <summary>The same of a text.</summary>
    public static int? Whole(string? text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A length of time, of its count and its unit; null without a count.</summary>
    public object? Length(string name) => Number($"{name}.count") is { } count ? new { count, unit = this[$"{name}.unit"] ?? "months" } : null;

    /// <summary>A percentage, with either decimal sign.</summary>
    public decimal? Rate(string name) => Figure(this[name]);

    /// <summary>The same of a text.</summary>
    public static decimal? Percent(string? text) => Figure(text);

    /// <summary>Euros. After a comma or a point, three digits are thousands to one reader and decimals to another: no amount is made of them.</summary>
    public decimal? Amount(string name) => Euros(this[name]);

    /// <summary>The same of a text.</summary>
    public static decimal? Euros(string? text) => text is [.., ',' or '.', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9'] ? null : Figure(text);

    public IFormFile? File(string name) => _form?.Files.GetFile(name) is { } file && file.FileName.Length > 0 ? file : null;

    /// <summary>Whether what was sent is that form, about that thing: only then its fields show what was typed.</summary>
    public bool Is(string action, string? about = null) => IsSent && Action == action && (about is null || this["about"] == about);

    // The spaces between thousands are often the no-break ones: such a figure was copied from a page.
    private static decimal? Figure(string? text) =>
        text is not null && decimal.TryParse(string.Concat(text.Where(sign => !char.IsWhiteSpace(sign))).Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figure)
            ? figure
            : null;
}
