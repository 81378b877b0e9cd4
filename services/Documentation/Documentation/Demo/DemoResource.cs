using System.Text;
using SkillsHub.Contracts;
using SkillsHub.Documentation.Contracts;
using SkillsHub.Documentation.Resources;

namespace SkillsHub.Documentation.Demo;

/// <summary>An entry of <c>resources.json</c>. The extension of its file's name decides how its lines are written.</summary>
internal sealed record DemoResource(
    Guid Id,
    string Title,
    string Description,
    ResourceType Type,
    IReadOnlyList<string> Subjects,
    string Creator,
    ActivityFamily ActivityFamily,
    Visibility Visibility,
    string FileName,
    IReadOnlyList<string> Lines)
{
    public ResourceRecord ToRecord(DateOnly today) => new()
    {
        Title = Title,
        Description = Description,
        Type = Type,
        Subjects = Subjects,
        Creator = Creator,
        Publisher = "Maison des compétences de Saint-Dizier, Der & Blaise",
        Date = today,
        Language = "fr",
        Rights = "Licence Ouverte 2.0",
        ActivityFamily = ActivityFamily,
        Visibility = Visibility,
    };

    public byte[] ToFile() => FileName.EndsWith(".pdf", StringComparison.Ordinal)
        ? PlainPdf.Write(Title, Lines)
        : Encoding.UTF8.GetBytes(string.Join('\n', Lines) + "\n");
}
