using System.Collections;
using System.Reflection;
using System.Xml.Linq;
using SkillsHub.Events.Contracts.V1;

namespace SkillsHub.Contracts.Tests;

/// <summary>Personal data never enters the journal: what it holds is kept for the life of the agreement and cannot be changed.</summary>
public sealed class PersonalDataTests
{
    // Fragments of names under which data of a person would travel.
    private static readonly string[] PersonalNames =
    [
        "firstname", "lastname", "givenname", "familyname", "surname", "fullname", "birth", "mail", "phone", "mobile", "fax", "learner", "trainee", "student", "pupil",
        "attendee", "participantname", "nationality", "gender", "civility", "socialsecurity", "iban", "ipaddress", "homeaddress", "postaladdress", "street", "postcode",
        "person", "candidate", "applicant", "jobseeker", "beneficiary", "employee", "citizen", "disability", "health", "salary",
        "signatory", "representative", "contact", "account", "username", "login", "password", "token", "secret",
    ];

    // Members that say who: each of an organisation, and its words say so.
    private static readonly string[] Whos =
        ["By", "Creator", "Author", "Asker", "Opener", "Organiser", "CoOrganisers", "Owner", "Counterpart", "Funder", "Holder", "Sender", "Recipient", "Member", "Members", "JoinedNames"];

    public static TheoryData<string> Types => [.. AllContracts.Definitions.Select(definition => definition.Type), WebhookTested.Type];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_contract_has_no_member_for_personal_data(string type)
    {
        var names = PropertiesOf(type).Select(property => property.Name);

        Assert.DoesNotContain(names, name => Array.Exists(PersonalNames, personal => name.Contains(personal, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Whoever_a_contract_names_is_an_organisation_and_its_words_say_so(string type)
    {
        var whos = PropertiesOf(type).Where(property => Whos.Contains(property.Name, StringComparer.Ordinal) && !IsContract(property.PropertyType));

        Assert.All(whos, who => Assert.Matches("(?i)slug|organisation", SummaryOf(who)));
    }

    // What is untyped carries anything.
    [Theory]
    [MemberData(nameof(Types))]
    public void Every_member_of_a_contract_has_a_type_that_says_what_it_holds(string type) =>
        Assert.All(PropertiesOf(type), property => Assert.True(IsPlain(property.PropertyType), $"{property.DeclaringType!.Name}.{property.Name} is {property.PropertyType}."));

    private static IEnumerable<PropertyInfo> PropertiesOf(string type) =>
        ContractShape.TypesOf(type == WebhookTested.Type ? typeof(WebhookTested) : AllContracts.Get(type).ClrType).Where(part => !part.IsEnum).SelectMany(part => part.GetProperties());

    private static bool IsPlain(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsArray)
            return IsPlain(plain.GetElementType()!);
        if (plain.IsGenericType && plain.IsAssignableTo(typeof(IEnumerable)))
            return plain.GetGenericArguments() is [var element] && IsPlain(element);
        return plain.IsEnum || plain.IsPrimitive || IsContract(plain)
            || plain == typeof(string) || plain == typeof(decimal) || plain == typeof(Guid) || plain == typeof(Uri)
            || plain == typeof(DateOnly) || plain == typeof(TimeOnly) || plain == typeof(DateTimeOffset) || plain == typeof(TimeSpan);
    }

    private static bool IsContract(Type type) => type.Assembly == typeof(IntegrationEvent).Assembly || AllContracts.Assemblies.Contains(type.Assembly);

    private static string SummaryOf(PropertyInfo property) => XDocument.Load(Path.ChangeExtension(property.DeclaringType!.Assembly.Location, ".xml"))
        .Descendants("member").Single(member => member.Attribute("name")!.Value == $"P:{property.DeclaringType!.FullName}.{property.Name}").Element("summary")!.Value;
}
