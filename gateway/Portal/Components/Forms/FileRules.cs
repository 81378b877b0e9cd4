using SkillsHub.Portal.Api;
using SkillsHub.Portal.Components.Parts;
using SkillsHub.Web;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Components.Forms;

/// <summary>What can be said of a file before it is sent on: the services decide the rest.</summary>
internal static class FileRules
{
    /// <summary>Most bytes of an agreement that Partnership imports.</summary>
    public const long LargestAgreement = 20L * 1024 * 1024;

    /// <summary>Most bytes of a file of expenses that Partnership imports.</summary>
    public const long LargestLedger = 5L * 1024 * 1024;

    /// <summary>Most bytes of a file that Documentation keeps.</summary>
    public const long LargestDocument = 100L * 1024 * 1024;

    /// <summary>Most bytes of a form without a file, and of any that is read before anybody is asked who he is.</summary>
    public const long LargestPlainForm = 1024 * 1024;

    /// <summary>Most bytes of a form with a file: what is around it needs some bytes more. The gateway takes as many.</summary>
    public const long LargestForm = LargestDocument + (5L * 1024 * 1024);

    public static Problem Missing { get; } = new() { Status = StatusCodes.Status400BadRequest, Code = "request.invalid", Errors = [FieldErrors.Required("file")] };

    /// <summary>The refusal of a file that is larger than its service takes.</summary>
    public static Problem? Check(IFormFile file, long limit) => file.Length <= limit ? null : new Problem
    {
        Status = StatusCodes.Status413PayloadTooLarge,
        Code = "request.too-large",
        Errors = [new FieldError("file", "too-large", Sentence(file, FileSize.InWords(limit)))],
    };

    /// <summary>What a browser says before it sends such a file.</summary>
    public static string TooLarge(long limit) => Say(
        $"Ce fichier est trop volumineux : la limite est de {FileSize.InWords(limit)}.", $"This file is too large: the limit is {FileSize.InWords(limit)}.");

    private static string Sentence(IFormFile file, string limit) => Say(
        $"« {file.FileName} » fait {FileSize.InWords(file.Length)} : la limite est de {limit}.",
        $"“{file.FileName}” has {FileSize.InWords(file.Length)}: the limit is {limit}.");
}
