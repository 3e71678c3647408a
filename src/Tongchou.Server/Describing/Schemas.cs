using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Tongchou.Server.Describing;

/// <summary>Completes the schemas by what reflection over the types does not tell.</summary>
internal static class Schemas
{
    public static Task Complete(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken stop)
    {
        if (context.JsonTypeInfo.Type == typeof(Phrase) || context.JsonTypeInfo.Type == typeof(Phrase?))
        {
            // It has a converter of its own, which reflection can't look into.
            schema.Type = JsonSchemaType.Object;
            schema.Properties = new Dictionary<string, IOpenApiSchema> { ["zh"] = Text(), ["en"] = Text() };
            schema.Required = new HashSet<string> { "zh", "en" };
        }

        if (context.JsonTypeInfo.ElementType == typeof(Phrase))
        {
            schema.Items = new OpenApiSchemaReference(nameof(Phrase), context.Document);
        }

        foreach (JsonPropertyInfo absent in context.JsonTypeInfo.Properties.Where(MayBeAbsent))
        {
            schema.Required?.Remove(absent.Name);
        }

        BillSchema.Complete(schema, context.JsonTypeInfo.Type);
        return Task.CompletedTask;
    }

    /// <summary>What may be left out is never null, as an answer has it; only what is required may say null.</summary>
    public static Task LeaveOutNull(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken stop)
    {
        foreach (IOpenApiSchema schema in document.Components?.Schemas?.Values ?? [])
        {
            foreach ((string name, IOpenApiSchema property) in schema.Properties?.ToList() ?? [])
            {
                if (property is OpenApiSchema own && schema.Required?.Contains(name) is not true)
                {
                    schema.Properties![name] = WithoutNull(own);
                }
            }
        }

        return Task.CompletedTask;
    }

    private static IOpenApiSchema WithoutNull(OpenApiSchema schema)
    {
        if (schema.OneOf is [{ Type: JsonSchemaType.Null }, var rest])
        {
            return rest;
        }

        schema.Type &= ~JsonSchemaType.Null;
        return schema;
    }

    /// <summary>What is null is not written, unless the property says otherwise.</summary>
    private static bool MayBeAbsent(JsonPropertyInfo property) =>
        property.IsGetNullable && property.AttributeProvider?.IsDefined(typeof(JsonIgnoreAttribute), inherit: false) is not true;

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };
}
