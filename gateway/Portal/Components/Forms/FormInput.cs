using System.Globalization;

namespace SkillsHub.Portal.Components.Forms;

/// <summary>What a form sent; empty when the page was only asked for.</summary>
public sealed class FormInput(HttpContext context)
{
    private readonly IFormCollection? _form = HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType ? context.Request.Form : null;

    public bool IsSent => _form is not null;

    /// <summary>Which of the page's forms it was.</summary>
    public string Action => this["action"] ?? "";

    public string? this[string name] => _form?[name].ToString() is { Length: > 0 } text ? text.Trim() : null;

    public IReadOnlyList<string> All(string name) => _form is null ? [] : [.. _form[name].OfType<string>()];

    /// <summary>A whole number; null when it is none, which the service then refuses.</summary>
    public int? Number(string name) => int.TryParse(this[name], NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    public decimal? Amount(string name) =>
        decimal.TryParse(this[name]?.Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    public IFormFile? File(string name) => _form?.Files.GetFile(name) is { } file && file.FileName.Length > 0 ? file : null;

    /// <summary>Whether what was sent is that form, about that thing: only then its fields show what was typed.</summary>
    public bool Is(string action, string? about = null) => IsSent && Action == action && (about is null || this["about"] == about);
}
